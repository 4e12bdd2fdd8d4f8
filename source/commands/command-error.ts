import { cleanText } from '../text/clean-text.ts';

/** A command that did only a part of what it was asked to do, though nothing was misused. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(cleanText(message));
		this.hint = cleanText(hint);
	}
}
