import { cleanText } from '../text/clean-text.ts';

/** A command that did only a part of what it was asked to do, though nothing was misused. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly hint: string;
	/** As the official client's; see `Failure`. */
	readonly exitCode: 1 | 2 | 3;

	constructor(message: string, hint: string, exitCode: 1 | 2 | 3 = 1) {
		super(cleanText(message));
		this.hint = cleanText(hint);
		this.exitCode = exitCode;
	}
}
