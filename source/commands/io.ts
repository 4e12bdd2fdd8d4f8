/** Where a command without a screen writes. */
export interface Io {
	/** The result; what a script reads. */
	readonly out: (text: string) => void;
	/** Warnings and progress, for people. */
	readonly err: (text: string) => void;
	/** The time, in milliseconds since the epoch. */
	readonly now: () => number;
	/** Columns of the terminal that `out` writes to; `null` where it is none. @default none */
	readonly columns?: () => number | null;
}
