import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { watchQueries } from '../../../source/api/live/watch-queries.ts';
import { createEventLog } from '../../../source/jobs/events/event-log.ts';

it('logs repeated problems of a response once', async () => {
	const log = createEventLog(Date.now);
	const queryClient = new QueryClient();
	watchQueries(queryClient, log);
	const queryKey = ['jobs', 'acme', 'warehouse'];
	const first = 'job 1 of 2: numImages is not a number';
	const second = 'job 2 of 2: created is not a time';
	for (const problems of [[first], [first], [], [first, second]]) {
		await queryClient.fetchQuery({ queryKey, queryFn: () => ({ rows: [], problems }) });
	}
	await queryClient.fetchQuery({ queryKey: ['job', 'acme', 'warehouse', 'x'], queryFn: () => ({ id: 'x' }) });
	expect(log.entries().map(({ count, tone, text }) => `${count} ${tone} ${text}`)).toEqual([
		`2 warning jobs of acme/warehouse: ${first}`,
		`1 warning jobs of acme/warehouse: ${second}`,
	]);
});
