import { QueryObserver } from '@tanstack/query-core';
import { RoboflowError } from '../client/errors.ts';
import { afterFailure, createQueryClient, refetchIntervalOf } from './query-client.ts';

export interface KeepAskingOptions {
	/** Sends the request and handles its result. */
	readonly ask: (signal: AbortSignal) => Promise<void>;
	/** Milliseconds between a response and the next request; more than 0. */
	readonly interval: number;
	/** Whether the first request also waits for an interval. @default false */
	readonly isFirstLater?: boolean;
	/**
	 * Called for each failure; an error that it throws ends the polling.
	 *
	 * @param retryIn milliseconds until the next request.
	 */
	readonly onFailure: (error: RoboflowError, retryIn: number) => void;
	/** Ends the polling. */
	readonly stop: AbortSignal;
}

/**
 * Polls without a screen, with the same policy as the screens: at an interval; after a temporary failure, at
 * growing intervals and not before the time that the service requests; after any other failure, slowly.
 *
 * @throws what `onFailure` throws, and any error that is not the failure of a call.
 */
export async function keepAsking(options: KeepAskingOptions): Promise<void> {
	const { ask, interval, isFirstLater = false, onFailure, stop } = options;
	if (stop.aborted) return;
	const { queryClient, retryIn } = createQueryClient(Math.random);
	const ended = Promise.withResolvers<void>();
	const end = (): void => ended.resolve();

	function fail(error: unknown, next: (failure: RoboflowError) => number): void {
		try {
			if (!(error instanceof RoboflowError)) throw error;
			onFailure(error, next(error));
		} catch (fatal) {
			ended.reject(fatal);
		}
	}

	queryClient.getQueryCache().subscribe((event) => {
		if (event.type !== 'updated' || stop.aborted) return;
		const { action } = event;
		if (action.type === 'failed') fail(action.error, (error) => retryIn(action.failureCount - 1, error));
		if (action.type === 'error') fail(action.error, () => afterFailure(interval));
	});
	const observer = new QueryObserver(queryClient, {
		queryKey: ['asked'],
		queryFn: async ({ signal }) => {
			await ask(signal);
			return null;
		},
		refetchInterval: refetchIntervalOf({ interval, isFrozen: false }),
		...(isFirstLater ? { initialData: null, staleTime: Number.POSITIVE_INFINITY } : {}),
	});
	stop.addEventListener('abort', end, { once: true });
	const unsubscribe = observer.subscribe(() => {});
	try {
		await ended.promise;
	} finally {
		stop.removeEventListener('abort', end);
		unsubscribe();
		await queryClient.cancelQueries();
		queryClient.clear();
	}
}
