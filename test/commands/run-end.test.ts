import { describe, expect, it } from 'vitest';
import { RoboflowError } from '../../source/api/client/errors.ts';
import { CommandError } from '../../source/commands/command-error.ts';
import { assertRunDone, interruptedRun } from '../../source/commands/run-end.ts';

const rowsOf = (...states: readonly string[]) => states.map((state) => ({ progress: { state } }));
const words = { noun: 'job', done: 'created' };

/** Returns the message and the exit code of a run that ended so. */
function failureOf(error: RoboflowError | null, isInterrupted: boolean, ...states: readonly string[]) {
	try {
		assertRunDone({ rows: rowsOf(...states), error, isInterrupted }, words);
	} catch (failure) {
		if (failure instanceof CommandError) return [failure.message, failure.exitCode];
		throw failure;
	}
	return null;
}

describe('the end of a run', () => {
	it.each([
		['everything was done', null, false, ['done', 'done'], null],
		[
			'one was refused',
			new RoboflowError('invalid', 'no'),
			false,
			['done', 'failed'],
			['1 of 2 jobs was not', 1],
		],
		[
			'the key was refused',
			new RoboflowError('key', 'no'),
			false,
			['failed', 'waiting'],
			['2 of 2 jobs were not', 2],
		],
		['it was stopped', null, false, ['done', 'waiting'], ['1 of 2 jobs was not', 1]],
		['the user interrupted it', null, true, ['done', 'waiting'], ['1 of 2 jobs was not', 130]],
	] as const)('has its exit code when %s', (_, error, isInterrupted, states, expected) => {
		const failure = failureOf(error, isInterrupted, ...states);
		if (expected === null) expect(failure).toBeNull();
		else expect(failure).toEqual([`${expected[0]} created, or may not have been`, expected[1]]);
	});

	it('names the call under way when it is interrupted', () => {
		const about = (_sent: object, soFar: string) => ({ message: `${soFar}; one is under way`, hint: 'look' });
		expect(interruptedRun(rowsOf('done', 'looking', 'waiting'), words, about)).toEqual({
			message: 'interrupted: 1 of 3 jobs created; one is under way',
			hint: 'look',
		});
		expect(interruptedRun(rowsOf('done', 'waiting'), words, about)).toEqual({
			message: 'interrupted: 1 of 2 jobs created',
			hint: 'the others were not sent',
		});
	});
});
