import { cleanText } from '../text/clean-text.ts';
import type { interruptedCode } from './interrupts.ts';

/**
 * Same as the official client: 1 in general, 2 for a missing or rejected key, 3 for not found; also 130 for
 * an interrupt.
 */
export type ExitCode = 1 | 2 | 3 | typeof interruptedCode;

/** Reports that a valid command was only partly completed. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly hint: string;
	/** Same as the official client; see `Failure`. */
	readonly exitCode: ExitCode;

	constructor(message: string, hint: string, exitCode: ExitCode = 1) {
		super(cleanText(message));
		this.hint = cleanText(hint);
		this.exitCode = exitCode;
	}
}
