import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { isPassing, RoboflowError, shortReason } from '../api/client/errors.ts';
import type { LiveApi } from '../api/live/live-api.ts';
import type { Polling } from '../api/live/polling.ts';
import { afterFailure, askNow, refetchIntervalOf } from '../api/live/query-client.ts';
import { sharing } from '../api/live/sharing.ts';
import type { Freshness } from '../jobs/model/freshness.ts';
import { useDelayed } from './use-delayed.ts';

/** The live API that all hooks here use. */
export const LiveApiContext = createContext<LiveApi | null>(null);

/** Returns the live API of the running screen. */
export function useLiveApi(): LiveApi {
	const liveApi = use(LiveApiContext);
	if (liveApi === null) throw new Error('an API hook is used outside of LiveApiContext');
	return liveApi;
}

/** Data that is kept up to date. A failure does not erase the last good data. */
export interface Live<Data> {
	/** `undefined` until the first good response. */
	readonly data: Data | undefined;
	readonly freshness: Freshness;
	/** Error of the last request; `null` after a success. */
	readonly error: RoboflowError | null;
	/** Time of the last good response in milliseconds since the epoch; 0 before the first one. */
	readonly updatedAt: number;
	/** Refreshes now, unless a request is already under way. */
	readonly refresh: () => void;
	/** Cancels a request that is under way or waiting for a retry. */
	readonly cancel: () => void;
}

const byHand: Polling = { interval: 0, isFrozen: false };
/** Milliseconds until a running refresh is shown: showing a short one is not worth the bytes. */
export const refreshingAfter = 400;

/** Maximum age, in milliseconds, of prefetched data that a screen uses without a new request. */
const justNow = 1000;
const isOld = (time: number): boolean => Date.now() - time > justNow;

/** What the cache knows about a query. */
interface Remembered {
	readonly state: { readonly errorUpdatedAt: number; readonly dataUpdatedAt: number };
}

/** Options for query-core: whether a screen that opens refreshes cached data. */
export const onMount = (isAskedAhead: boolean) => ({
	retryOnMount: ({ state }: Remembered): boolean => !isAskedAhead || isOld(state.errorUpdatedAt),
	refetchOnMount: ({ state }: Remembered): boolean => !isAskedAhead || isOld(state.dataUpdatedAt),
});

/**
 * @throws the error itself when it did not come from a request: a bug in the program must not look like an
 *   API error.
 */
export const asRoboflowError = (error: unknown): RoboflowError | null => {
	if (error === null) return null;
	if (!(error instanceof RoboflowError)) throw error;
	return error;
};

export interface LiveOptions<Data> extends Partial<Polling> {
	readonly queryKey: readonly string[];
	readonly load: (signal: AbortSignal) => Promise<Data>;
	/** Returns the old data, or parts of it, where nothing changed. */
	readonly share?: (before: Data, after: Data) => Data;
	readonly isEnabled?: boolean;
	/** Whether a screen that opens accepts a response or error that has only just arrived. @default false */
	readonly isAskedAhead?: boolean;
}

/** Keeps the response to one GET request up to date. All reading hooks build on it. */
export function useLive<Data>({
	queryKey,
	load,
	share = (_, after) => after,
	isEnabled = true,
	isAskedAhead = false,
	...polling
}: LiveOptions<Data>): Live<Data> {
	const { interval, isFrozen } = { ...byHand, ...polling };
	const queryClient = useQueryClient();
	const { retryIn } = useLiveApi();
	const query = useQuery<Data>({
		queryKey,
		queryFn: ({ signal }) => load(signal),
		enabled: isEnabled,
		...onMount(isAskedAhead),
		structuralSharing: sharing(share),
		refetchInterval: refetchIntervalOf({ interval, isFrozen }),
	});
	const { data, dataUpdatedAt, fetchStatus, failureCount } = query;
	const error = asRoboflowError(query.failureReason ?? query.error);
	const isUnderWay = fetchStatus === 'fetching' && failureCount === 0;
	const isSlow = useDelayed(isUnderWay, refreshingAfter);

	function freshness(): Freshness {
		const since = data === undefined ? null : dataUpdatedAt;
		if (error?.kind === 'key') return { state: 'refused' };
		if (isFrozen && !isSlow) return { state: 'frozen', updatedAt: since };
		if (error !== null) {
			const isRetried = fetchStatus === 'fetching' && isPassing(error);
			return {
				state: 'stale',
				since,
				reason: shortReason(error),
				retryIn: isRetried
					? retryIn(failureCount - 1, error)
					: interval === 0
						? null
						: afterFailure(interval),
			};
		}
		if (since === null) return { state: 'loading' };
		return isSlow ? { state: 'refreshing', updatedAt: since } : { state: 'live', updatedAt: since, interval };
	}

	return {
		data,
		error,
		updatedAt: dataUpdatedAt,
		freshness: freshness(),
		refresh: () => askNow(queryClient, queryKey),
		cancel: () => void queryClient.cancelQueries({ queryKey }),
	};
}
