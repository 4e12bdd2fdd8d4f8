/** What a command without a screen hears. */
export interface TypedInput {
	/** All of standard input. */
	readonly read: () => Promise<string>;
	/** Asks a person, who types a line; `null` at the end of the input. Left out without a terminal. */
	readonly ask?: (question: string) => Promise<string | null>;
}
