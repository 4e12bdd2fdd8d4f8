import { cleanText } from '../text/clean-text.ts';

/**
 * A mistake in arguments, environment or files: what is wrong, and what to do about it. Both texts repeat what
 * was typed, and are cleaned for the terminal here.
 */
export class UsageError extends Error {
	override readonly name = 'UsageError';
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(cleanText(message));
		this.hint = cleanText(hint);
	}
}

/** There is no key that can be sent, and nothing works without one. */
export class KeyError extends UsageError {}
