import { errorLine, RoboflowError } from '../api/client/errors.ts';
import { KeyError, UsageError } from '../config/usage-error.ts';
import { jsonText } from '../jobs/output/records.ts';
import { cleanText } from '../text/clean-text.ts';
import { CommandError, type ExitCode } from './command-error.ts';

/** How the program reports a failure. */
export interface Failure {
	/** Message for stderr. */
	readonly text: string;
	readonly exitCode: ExitCode;
}

/**
 * Returns the message and exit code for an error of a command.
 *
 * @throws the error itself when it is unexpected, and so a bug.
 */
export function failureOf(error: unknown, isJson: boolean): Failure {
	if (!(error instanceof UsageError || error instanceof CommandError || error instanceof RoboflowError))
		throw error;
	// Ids from standard input and arguments are quoted as they were typed.
	const message = cleanText(error instanceof RoboflowError ? errorLine(error) : error.message);
	const hint = cleanText(error.hint);
	return {
		text: isJson ? jsonText({ error: { message, hint } }) : `error: ${message}\n       ${hint}\n`,
		exitCode: exitCodeOf(error),
	};
}

/** Returns the exit code for an error. */
export function exitCodeOf(error: UsageError | CommandError | RoboflowError): ExitCode {
	if (error instanceof KeyError) return 2;
	if (error instanceof CommandError) return error.exitCode;
	if (error instanceof UsageError) return 1;
	if (error.kind === 'key' || error.kind === 'forbidden') return 2;
	return error.kind === 'not-found' ? 3 : 1;
}
