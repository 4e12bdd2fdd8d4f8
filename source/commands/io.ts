/** Output of a command without a screen. */
export interface Io {
	/** Prints the result, which scripts read. */
	readonly out: (text: string) => void;
	/** Prints warnings and progress for people. */
	readonly err: (text: string) => void;
	/** Current time in milliseconds since the epoch. */
	readonly now: () => number;
	/** Width of the terminal that `out` writes to; `null` if it is not a terminal. @default no terminal */
	readonly columns?: () => number | null;
}
