import { cleanText } from '../text/clean-text.ts';
import type { interruptedCode } from './interrupts.ts';

/** As the official client's: 1 in general, 2 for a missing or refused key, 3 for not found; and 130 for an interrupt. */
export type ExitCode = 1 | 2 | 3 | typeof interruptedCode;

/** A command that did only a part of what it was asked to do, though nothing was misused. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly hint: string;
	/** As the official client's; see `Failure`. */
	readonly exitCode: ExitCode;

	constructor(message: string, hint: string, exitCode: ExitCode = 1) {
		super(cleanText(message));
		this.hint = cleanText(hint);
		this.exitCode = exitCode;
	}
}
