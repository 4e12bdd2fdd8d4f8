/** Asks the user for a line. Returns `null` at the end of the input. */
export type Ask = (question: string) => Promise<string | null>;

/** Input of a command without a screen. */
export interface TypedInput {
	/** Reads all of standard input. */
	readonly read: () => Promise<string>;
	/**
	 * Returns how to ask the user; `null` without a terminal. Standard input that was read is not asked again.
	 *
	 * @throws {UsageError} when there is a terminal that cannot be opened.
	 */
	readonly terminal: () => Ask | null;
}
