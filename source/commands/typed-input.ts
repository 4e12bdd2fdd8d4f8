/** Input of a command without a screen. */
export interface TypedInput {
	/** Reads all of standard input. */
	readonly read: () => Promise<string>;
	/** Asks the user for a line; `null` at the end of the input. Undefined without a terminal. */
	readonly ask?: (question: string) => Promise<string | null>;
}
