/** How a screen keeps its data up to date. */
export interface Polling {
	/** Milliseconds between refreshes; 0 refreshes manually. */
	readonly interval: number;
	/** Whether refreshing is paused. */
	readonly isFrozen: boolean;
}
