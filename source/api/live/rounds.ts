import { hashKey, type Query, type QueryClient } from '@tanstack/query-core';
import { type ProjectRef, type Scope, scopeKey } from '../../jobs/model/project-ref.ts';
import { RoboflowError } from '../client/errors.ts';
import { isDue, isOut } from './project-state.ts';
import { afterFailure } from './query-client.ts';
import { projectKey } from './query-keys.ts';

/** The key under which the number of a scope's round is cached. */
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
 * Asks the projects that are due for their jobs. The first round asks none: a screen that opens asks by itself.
 *
 * @returns the number of the round, from 0, once each project that was asked has answered or failed; one that
 * is retried does not hold up the next round.
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
		// Known before the first answer: what arrives in one round belongs together.
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
