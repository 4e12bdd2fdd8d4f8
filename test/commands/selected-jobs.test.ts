import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { getCommand } from '../../source/commands/get-command.ts';
import { listCommand } from '../../source/commands/list-command.ts';
import { resolveSettings } from '../../source/config/settings.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { sortBy } from '../../source/jobs/triage/sort.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const begun = { numImages: 26, annotated: 3, unannotated: 23, approved: 0, rejected: 0 };
const project = { workspace: 'acme', project: 'warehouse' };
const now = Date.now();

/** Two jobs of which one was annotated further since yesterday, and what commands print of them. */
async function openCommands(
	others: readonly object[] = [],
	begunJobs: readonly object[] = ['a', 'b'].map((id) => ({ ...begun, id })),
) {
	const history = createMemoryHistory();
	history.record(project, [jobWith({ ...begun, id: 'a', annotated: 1, unannotated: 25 })], now - hours(40));
	history.record(project, [jobWith({ ...begun, id: 'a' })], now - hours(30));
	history.record(project, [jobWith({ ...begun, id: 'b', annotated: 1, unannotated: 25 })], now - hours(30));
	const jobs = [...begunJobs, ...others];
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/jobs/a') ? jobs[0] : { jobs }),
	);
	let printed = '';
	let said = '';
	const context = {
		client: createClient({ apiUrl: server.url, auth: 'query', key: () => 'key-of-ann' }),
		settings: resolveSettings({ project: 'acme/warehouse' }, {}, null),
		isJson: false,
		io: { out: (text: string) => (printed += text), err: (text: string) => (said += text), now: () => now },
	};
	return { context, history, printed: () => printed, said: () => said };
}

const columns = { kind: 'plain', columns: ['id', 'idle', 'stuck'] } as const;

describe('idle time', () => {
	it.each([
		['', 'a\t1d\tyes\nb\tnow\tno\n'],
		['stuck:yes', 'a\t1d\tyes\n'],
		['idle<1h', 'b\tnow\tno\n'],
	])('is printed and filtered: list %j', async (filter, text) => {
		const { context, history, printed } = await openCommands();
		await listCommand(context, { filter, sort: null }, columns, history);
		expect(printed()).toBe(text);
	});

	it('is printed for one job', async () => {
		const { context, history, printed } = await openCommands();
		await getCommand(context, 'a', columns, history);
		expect(printed()).toBe('a\t1d\tyes\n');
	});

	it('is shown in the table when sorted by it', async () => {
		const { context, history, printed } = await openCommands();
		await listCommand(context, { filter: '', sort: sortBy('idle') }, undefined, history);
		expect(printed()).toMatch(/ AGE {2}IDLE {2}ID\n.* 1d {2}a\n.* now {2}b\n$/);
	});

	it('is included in JSON', async () => {
		const { context, history, printed } = await openCommands();
		await listCommand({ ...context, isJson: true }, { filter: 'id=a', sort: null }, undefined, history);
		const since = new Date(now - hours(30)).toISOString();
		expect(JSON.parse(printed())).toMatchObject({ jobs: [{ id: 'a', idleSince: since }] });
	});

	it('is unknown at first, with a message about how it is tracked', async () => {
		const { context, said } = await openCommands();
		await listCommand(context, { filter: 'stuck:yes', sort: null }, undefined, createMemoryHistory());
		expect(said()).toMatch(
			/^Idle times are tracked since .*\nA job is stuck after a day without change: refresh after .*\.\nNo jobs match\.\n$/,
		);
	});

	it('is known next time from an earlier list', async () => {
		const { context, history } = await openCommands();
		await listCommand(context, { filter: '', sort: null }, undefined, history);
		expect(history.of(project).get('b')?.at(-1)).toMatchObject({ at: now, annotated: 3 });
	});
});

describe('empty jobs', () => {
	const empty = { id: 'e', status: 'review', numImages: 0, annotated: 0, unannotated: 0 };

	it.each([
		['', 'a\nb\n', '1 empty job hidden; --filter empty:yes shows them\n'],
		['empty:yes', 'e\n', ''],
		['images:0', 'e\n', ''],
		['id=e', 'e\n', ''],
	])('are hidden or shown: list %j', async (filter, text, note) => {
		const { context, history, printed, said } = await openCommands([empty]);
		await listCommand(context, { filter, sort: null }, { kind: 'plain', columns: ['id'] }, history);
		expect(printed()).toBe(text);
		expect(said()).toBe(note);
	});
});

describe('an empty selection', () => {
	const empty = { ...begun, id: 'empty', numImages: 0, annotated: 0, unannotated: 0 };
	it.each([
		['', [], 'No jobs yet.\n'],
		['labeler:zoe', [{ ...begun, id: 'a' }], 'No jobs match.\n'],
		['', [empty], /^1 empty job .*\nNo job has images\.\n$/],
	])('is reported: list %j of %j', async (filter, jobs, text) => {
		const { context, said } = await openCommands([], jobs);
		await listCommand(context, { filter, sort: null }, undefined, createMemoryHistory());
		expect(said()).toMatch(text);
	});
});
