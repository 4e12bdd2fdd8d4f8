import { QueryObserver } from '@tanstack/query-core';
import { RoboflowError } from '../client/errors.ts';
import { afterFailure, createQueryClient, refetchIntervalOf } from './query-client.ts';

export interface KeepAskingOptions {
	/** Asks the service, and tells what came of it. */
	readonly ask: (signal: AbortSignal) => Promise<void>;
	/** Milliseconds between an answer and the next question; more than 0. */
	readonly interval: number;
	/** Whether the first question waits for an interval, too. @default false */
	readonly isFirstLater?: boolean;
	/**
	 * Told of each failure; what it throws ends the asking.
	 *
	 * @param retryIn milliseconds to the next question.
	 */
	readonly onFailure: (error: RoboflowError, retryIn: number) => void;
	/** Ends the asking. */
	readonly stop: AbortSignal;
}

/**
 * Asks again and again without a screen, by the same policy as the screens: at an interval, after a passing
 * failure ever more slowly and no sooner than the service asks for, after any other failure slowly.
 *
 * @throws what `onFailure` throws, and what is no failure of a call.
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
