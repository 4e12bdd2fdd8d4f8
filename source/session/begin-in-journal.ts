import { RoboflowError } from '../api/client/errors.ts';

/** Nothing is sent, since the journal fails. @param why in brackets, after a space; may be empty. */
export const journalError = (why: string): RoboflowError =>
	new RoboflowError('journal', `nothing was sent: the journal cannot be written${why}`, {
		mayHaveArrived: false,
	});

/**
 * Writes an intent into the journal before it is sent.
 *
 * @returns the id of its record.
 * @throws {RoboflowError} when it cannot be written; nothing must be sent then.
 */
export function beginInJournal(begin: () => string): string {
	try {
		return begin();
	} catch (error) {
		throw journalError(error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '');
	}
}
