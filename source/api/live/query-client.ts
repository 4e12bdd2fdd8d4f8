import { environmentManager, QueryClient } from '@tanstack/query-core';
import { isPassing, RoboflowError } from '../client/errors.ts';
import type { Polling } from './polling.ts';
import { retryDelay, slowInterval } from './retry.ts';

/** A query cache with the polling and retries of this program. */
export interface RetryingClient {
	readonly queryClient: QueryClient;
	/** Returns the milliseconds from a failure to the next attempt; always the same for the same error. */
	readonly retryIn: (failures: number, error: RoboflowError) => number;
}

/**
 * Creates the query cache. A GET with a temporary failure is retried without limit, at growing intervals;
 * other errors need the person's attention. Writes are never repeated.
 *
 * @param random from 0 to 1, for the jitter.
 */
export function createQueryClient(random: () => number): RetryingClient {
	const delays = new WeakMap<RoboflowError, number>();

	function retryIn(failures: number, error: RoboflowError): number {
		const delay = delays.get(error) ?? retryDelay(failures, error, random());
		delays.set(error, delay);
		return delay;
	}

	// Without a `window`, the library assumes that it runs on a server, and neither polls nor retries.
	environmentManager.setIsServer(() => false);
	const queryClient = new QueryClient({
		defaultOptions: {
			queries: {
				// Without a network, a request must fail and say so instead of waiting for a browser event.
				networkMode: 'always',
				gcTime: Number.POSITIVE_INFINITY,
				refetchOnWindowFocus: false,
				refetchOnReconnect: false,
				refetchIntervalInBackground: true,
				retry: (_failures, error) => error instanceof RoboflowError && isPassing(error),
				retryDelay: (failures, error) => (error instanceof RoboflowError ? retryIn(failures, error) : 0),
			},
			mutations: { networkMode: 'always', retry: false, gcTime: Number.POSITIVE_INFINITY },
		},
	});
	return { queryClient, retryIn };
}

/** Returns the milliseconds to the next attempt after a failure that is not retried. */
export const afterFailure = (interval: number): number => Math.max(interval, slowInterval);

/** Returns the refetch interval for query-core. */
export function refetchIntervalOf({ interval, isFrozen }: Polling) {
	return ({ state: { error } }: { readonly state: { readonly error: unknown } }): number | false => {
		if (isFrozen || interval === 0) return false;
		if (error === null) return interval;
		return error instanceof RoboflowError && error.kind === 'key' ? false : afterFailure(interval);
	};
}

/** Refreshes now, even when a retry is waiting, unless a request is already under way. */
export function askNow(queryClient: QueryClient, queryKey: readonly string[]): void {
	const now = queryClient.getQueryState(queryKey);
	if (now?.fetchStatus !== 'fetching') void queryClient.refetchQueries({ queryKey });
	else if (now.fetchFailureCount > 0) {
		void queryClient.cancelQueries({ queryKey }).then(() => queryClient.refetchQueries({ queryKey }));
	}
}
