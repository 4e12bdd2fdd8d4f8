/**
 * How current what the screen shows is. Times are milliseconds since the epoch; `stillOut` counts projects
 * that were asked, several of them for one list, and have not answered yet.
 */
export type Freshness =
	/** Nothing has arrived yet, and nothing has failed. */
	| { readonly state: 'loading'; readonly stillOut?: number }
	/** @property interval milliseconds to the next refresh; 0 when only a key refreshes. */
	| { readonly state: 'live'; readonly updatedAt: number; readonly interval: number }
	| { readonly state: 'refreshing'; readonly updatedAt: number; readonly stillOut?: number }
	| { readonly state: 'frozen'; readonly updatedAt: number | null }
	| {
			readonly state: 'stale';
			/** When the data that is shown arrived; `null` when none ever did. */
			readonly since: number | null;
			/** A few words: the status, or what happened. */
			readonly reason: string;
			/** Milliseconds from the failure to the next attempt; `null` when a key must ask for it. */
			readonly retryIn: number | null;
	  }
	| { readonly state: 'refused' };
