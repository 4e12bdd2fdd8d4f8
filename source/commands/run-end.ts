import type { RoboflowError } from '../api/client/errors.ts';
import { rowsIn, type WriteRow } from '../jobs/model/progress.ts';
import { counted } from '../text/counted.ts';
import { CommandError } from './command-error.ts';
import { exitCodeOf } from './failure.ts';
import { type Interrupted, interruptedCode } from './interrupts.ts';

/** How a run ended. */
export interface RunEnd<Row extends WriteRow> {
	readonly rows: readonly Row[];
	/** The first failure. */
	readonly error: RoboflowError | null;
	/** Whether the user interrupted it. */
	readonly isInterrupted: boolean;
}

/** What a run writes, and what is then said of it: `job` and `created`. */
interface RunWords {
	readonly noun: string;
	readonly done: string;
}

/** @throws {CommandError} when a write was not done, with the exit code of the first failure. */
export function assertRunDone(
	{ rows, error, isInterrupted }: RunEnd<WriteRow>,
	{ noun, done }: RunWords,
): void {
	const missing = rows.length - rowsIn(rows, 'done').length;
	if (missing === 0) return;
	throw new CommandError(
		`${missing} of ${counted(rows.length, noun)} ${missing === 1 ? 'was' : 'were'} not ${done}, or may not have been`,
		'check roboflow-jobs list, then run the command for the rest',
		isInterrupted ? interruptedCode : error === null ? 1 : exitCodeOf(error),
	);
}

/**
 * Returns what to report when a run is interrupted.
 *
 * @param about returns what to report about the call under way, after what is done.
 */
export function interruptedRun<Row extends WriteRow>(
	rows: readonly Row[],
	{ noun, done }: RunWords,
	about: (sent: Row, soFar: string) => Interrupted,
): Interrupted {
	const sent = rows.find(({ progress: { state } }) => state === 'sending' || state === 'looking');
	const soFar = `interrupted: ${rowsIn(rows, 'done').length} of ${counted(rows.length, noun)} ${done}`;
	return sent === undefined ? { message: soFar, hint: 'the others were not sent' } : about(sent, soFar);
}
