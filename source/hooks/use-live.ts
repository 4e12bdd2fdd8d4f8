import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { isPassing, RoboflowError, shortReason } from '../api/client/errors.ts';
import type { LiveApi } from '../api/live/live-api.ts';
import type { Polling } from '../api/live/polling.ts';
import { afterFailure, askNow, refetchIntervalOf } from '../api/live/query-client.ts';
import { sharing } from '../api/live/sharing.ts';
import type { Freshness } from '../jobs/model/freshness.ts';
import { useDelayed } from './use-delayed.ts';

/** The live API that every hook of this module works with. */
export const LiveApiContext = createContext<LiveApi | null>(null);

/** The live API of the running screen. */
export function useLiveApi(): LiveApi {
	const liveApi = use(LiveApiContext);
	if (liveApi === null) throw new Error('an API hook is used outside of LiveApiContext');
	return liveApi;
}

/** Data that is kept current. The last good data survives failures. */
export interface Live<Data> {
	/** `undefined` until the first good answer. */
	readonly data: Data | undefined;
	readonly freshness: Freshness;
	/** Why the last attempt failed; `null` once one succeeded. */
	readonly error: RoboflowError | null;
	/** Milliseconds since the epoch; 0 before the first good answer. */
	readonly updatedAt: number;
	/** Asks now, unless an answer is already on its way. */
	readonly refresh: () => void;
	/** Gives up an attempt that is under way or waiting. */
	readonly cancel: () => void;
}

const byHand: Polling = { interval: 0, isFrozen: false };
/** Fast refreshes are not worth the bytes of saying so; milliseconds. */
export const refreshingAfter = 400;

/** How old an answer may be that was asked for ahead of the screen that shows it; milliseconds. */
const justNow = 1000;
const isOld = (time: number): boolean => Date.now() - time > justNow;

/** What the cache knows of a question. */
interface Remembered {
	readonly state: { readonly errorUpdatedAt: number; readonly dataUpdatedAt: number };
}

/** Whether a screen that opens asks for what is cached, for query-core. */
export const onMount = (isAskedAhead: boolean) => ({
	retryOnMount: ({ state }: Remembered): boolean => !isAskedAhead || isOld(state.errorUpdatedAt),
	refetchOnMount: ({ state }: Remembered): boolean => !isAskedAhead || isOld(state.dataUpdatedAt),
});

/** @throws the error itself when it is none of a call's: our own mistake must not pass for one. */
export const asRoboflowError = (error: unknown): RoboflowError | null => {
	if (error === null) return null;
	if (!(error instanceof RoboflowError)) throw error;
	return error;
};

export interface LiveOptions<Data> extends Partial<Polling> {
	readonly queryKey: readonly string[];
	readonly load: (signal: AbortSignal) => Promise<Data>;
	/** Gives the old data, or parts of it, where nothing changed. */
	readonly share?: (before: Data, after: Data) => Data;
	readonly isEnabled?: boolean;
	/** Whether a screen that opens is content with what has just been answered, or refused. @default false */
	readonly isAskedAhead?: boolean;
}

/** Keeps the answer to one GET current; the mechanism behind every hook that reads. */
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
