/** Where a command without a screen writes. */
export interface Io {
	/** The result; what a script reads. */
	readonly out: (text: string) => void;
	/** Warnings and progress, for people. */
	readonly err: (text: string) => void;
	/** Columns of the terminal that `out` goes to; `null` when it is a pipe or a file. */
	readonly columns: number | null;
	/** The time, in milliseconds since the epoch. */
	readonly now: () => number;
}
