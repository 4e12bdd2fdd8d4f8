import { RoboflowError } from '../api/client/errors.ts';

/**
 * The error for a journal that cannot be written, so that nothing is sent. @param why reason in brackets,
 * after a space; may be empty.
 */
export const journalError = (why: string): RoboflowError =>
	new RoboflowError('journal', `nothing was sent: the journal cannot be written${why}`, {
		mayHaveArrived: false,
	});

/**
 * Records an intent in the journal before its request is sent.
 *
 * @returns the id of its record.
 * @throws {RoboflowError} when it cannot be written; then nothing may be sent.
 */
export function beginInJournal(begin: () => string): string {
	try {
		return begin();
	} catch (error) {
		throw journalError(error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '');
	}
}
