/**
 * How current the shown data is. Times are milliseconds since the epoch. `stillOut` counts requested projects
 * that have not responded yet, when there are several.
 */
export type Freshness =
	/** No data has arrived yet, and nothing has failed. */
	| { readonly state: 'loading'; readonly stillOut?: number }
	/** @property interval milliseconds to the next refresh; 0 for manual refresh only. */
	| { readonly state: 'live'; readonly updatedAt: number; readonly interval: number }
	| { readonly state: 'refreshing'; readonly updatedAt: number; readonly stillOut?: number }
	| { readonly state: 'frozen'; readonly updatedAt: number | null }
	| {
			readonly state: 'stale';
			/** When the shown data arrived; `null` when there is none. */
			readonly since: number | null;
			/** A short reason: the status, or what happened. */
			readonly reason: string;
			/** Milliseconds from the failure to the next attempt; `null` when only a manual refresh retries. */
			readonly retryIn: number | null;
	  }
	| { readonly state: 'refused' };
