import { cleanText } from '../text/clean-text.ts';

/**
 * An error in arguments, environment or files: what is wrong, and how to fix it. Both texts repeat input, so
 * they are cleaned for the terminal here.
 */
export class UsageError extends Error {
	override readonly name = 'UsageError';
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(cleanText(message));
		this.hint = cleanText(hint);
	}
}

/** No valid key is available. */
export class KeyError extends UsageError {}
