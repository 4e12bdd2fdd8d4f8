import type { QueryClient } from '@tanstack/react-query';
import type { EventLog } from '../jobs/event-log.ts';
import { errorLine, RoboflowError } from './errors.ts';

const words = (queryKey: readonly unknown[]): string => {
	const [kind, workspace, project] = queryKey.map(String);
	const where = [workspace, project].filter(Boolean).join('/');
	return where === '' ? String(kind) : `${kind} of ${where}`;
};

/** Writes every attempt that failed, and the first one that succeeds again, into the log. */
export function watchQueries(queryClient: QueryClient, log: EventLog): void {
	const failing = new Map<string, number>();
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
			if (failures > 0) log.add('good', `${what}: answers again, after ${failures} that failed`);
			failing.delete(query.queryHash);
		}
	});
}
