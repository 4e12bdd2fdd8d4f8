import { hashKey, type Query, type QueryClient } from '@tanstack/query-core';
import { type ProjectRef, type Scope, scopeKey } from '../../jobs/model/project-ref.ts';
import { RoboflowError } from '../client/errors.ts';
import { isDue, isOut } from './project-state.ts';
import { afterFailure } from './query-client.ts';
import { projectKey } from './query-keys.ts';

/** Returns the cache key for the round number of a scope. */
export const roundKey = (scope: Scope): readonly string[] => ['round', scopeKey(scope)];

export interface RoundOptions {
	readonly queryClient: QueryClient;
	readonly scope: Scope;
	readonly refs: readonly ProjectRef[];
	/** Milliseconds between rounds. */
	readonly interval: number;
	readonly signal: AbortSignal;
}

const stateOf = ({ state: { fetchStatus, fetchFailureCount, error } }: Query) => ({
	isUnderWay: fetchStatus === 'fetching',
	failures: fetchFailureCount,
	error: error instanceof RoboflowError ? error : null,
});

/**
 * Requests the jobs of the projects that are due. The first round requests none, because a screen that opens
 * sends its own requests.
 *
 * @returns the number of the round, from 0, as soon as each requested project has responded or failed; a
 *   project that is retried does not delay the next round.
 */
export async function askRound({
	queryClient,
	scope,
	refs,
	interval,
	signal,
}: RoundOptions): Promise<number> {
	const cache = queryClient.getQueryCache();
	const queries = refs.flatMap((ref) => cache.get(hashKey(projectKey('jobs', ref))) ?? []);
	const isAnyOut = (): boolean => queries.some((query) => isOut(stateOf(query)));
	const last = queryClient.getQueryData<number>(roundKey(scope));
	const round = last === undefined ? 0 : last + 1;
	if (last !== undefined) {
		// Set before the first response, so that all responses of this round have the same number.
		queryClient.setQueryData(roundKey(scope), round);
		const due = new Set(
			queries.filter((query) =>
				isDue(stateOf(query), Date.now() - query.state.errorUpdatedAt, afterFailure(interval)),
			),
		);
		void queryClient.refetchQueries({ predicate: (query) => due.has(query) });
	}
	if (!isAnyOut()) return round;
	return new Promise((resolve) => {
		function end(): void {
			unsubscribe();
			resolve(round);
		}
		const unsubscribe = cache.subscribe(() => isAnyOut() || end());
		signal.addEventListener('abort', end, { once: true });
	});
}
