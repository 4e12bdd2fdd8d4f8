import type { QueryClient } from '@tanstack/query-core';
import type { EventLog } from '../../jobs/events/event-log.ts';
import { isRecord } from '../../text/is-record.ts';
import { errorLine, RoboflowError } from '../client/errors.ts';

const words = (queryKey: readonly unknown[]): string => {
	const [kind, workspace, project] = queryKey.map(String);
	const where = [workspace, project].filter(Boolean).join('/');
	return where === '' ? String(kind) : `${kind} of ${where}`;
};

/** Returns the problems of a response, either a list or one job. */
function problemsIn(data: unknown): readonly string[] {
	const problems = isRecord(data) ? data['problems'] : undefined;
	return Array.isArray(problems) ? problems.map(String) : [];
}

/**
 * Logs every failed attempt, the first success after a failure, and what could not be read in a response.
 * Problems that repeat at every refresh are logged once.
 */
export function watchQueries(queryClient: QueryClient, log: EventLog): void {
	const failing = new Map<string, number>();
	const unread = new Map<string, string>();
	queryClient.getQueryCache().subscribe((event) => {
		if (event.type !== 'updated') return;
		const { action, query } = event;
		const what = words(query.queryKey);
		if (action.type === 'failed' || action.type === 'error') {
			const { error } = action;
			if (!(error instanceof RoboflowError)) return;
			failing.set(query.queryHash, (failing.get(query.queryHash) ?? 0) + 1);
			log.add('bad', `${what}: ${errorLine(error)}; ${error.hint}`);
		} else if (action.type === 'success') {
			const failures = failing.get(query.queryHash) ?? 0;
			if (failures > 0)
				log.add(
					'good',
					`${what}: recovered after ${failures} failed ${failures === 1 ? 'request' : 'requests'}`,
				);
			failing.delete(query.queryHash);
			const problems = problemsIn(action.data);
			const told = unread.get(query.queryHash) ?? '';
			unread.set(query.queryHash, problems.join('\n'));
			if (told === problems.join('\n')) return;
			for (const problem of problems) log.add('warning', `${what}: ${problem}`);
		}
	});
}
