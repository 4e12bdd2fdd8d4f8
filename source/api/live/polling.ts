/** How a screen wants its data kept current. */
export interface Polling {
	/** Milliseconds between refreshes; 0 refreshes manually. */
	readonly interval: number;
	/** Whether refreshing is paused. */
	readonly isFrozen: boolean;
}
