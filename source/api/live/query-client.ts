import { environmentManager, QueryClient } from '@tanstack/query-core';
import { isPassing, RoboflowError } from '../client/errors.ts';
import type { Polling } from './polling.ts';
import { retryDelay, slowInterval } from './retry.ts';

/** A query cache that polls and retries as this program does. */
export interface RetryingClient {
	readonly queryClient: QueryClient;
	/** Milliseconds from a failure to the next attempt; the same answer for the same error. */
	readonly retryIn: (failures: number, error: RoboflowError) => number;
}

/**
 * Makes the query cache. A GET that failed for a passing reason is retried again and again, ever more slowly;
 * anything else is for the person to mend. Changes are never repeated.
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

	// Without a window the library takes the process for a server, and neither polls nor retries.
	environmentManager.setIsServer(() => false);
	const queryClient = new QueryClient({
		defaultOptions: {
			queries: {
				// A terminal without network fails and says so; it does not wait for a browser's event.
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

/** Milliseconds to the next attempt after a failure that is not retried. */
export const afterFailure = (interval: number): number => Math.max(interval, slowInterval);

/** When a question is asked again, for query-core. */
export function refetchIntervalOf({ interval, isFrozen }: Polling) {
	return ({ state: { error } }: { readonly state: { readonly error: unknown } }): number | false => {
		if (isFrozen || interval === 0) return false;
		if (error === null) return interval;
		return error instanceof RoboflowError && error.kind === 'key' ? false : afterFailure(interval);
	};
}

/** Asks now, even where a retry waits, unless an answer is already on its way. */
export function askNow(queryClient: QueryClient, queryKey: readonly string[]): void {
	const now = queryClient.getQueryState(queryKey);
	if (now?.fetchStatus !== 'fetching') void queryClient.refetchQueries({ queryKey });
	else if (now.fetchFailureCount > 0) {
		void queryClient.cancelQueries({ queryKey }).then(() => queryClient.refetchQueries({ queryKey }));
	}
}
