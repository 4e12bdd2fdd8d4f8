import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNodeError } from './is-node-error.ts';
import { makeFolder } from './make-folder.ts';

/** No program holds a file so long: it was killed. Milliseconds. */
const abandonedAfter = 10_000;
/** A key that is pressed meanwhile may wait so long. Milliseconds. */
const patience = 100;
const pause = 3;

function sleep(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** @returns `wait` while another program has the file; `never` where it cannot be made. */
function take(path: string): 'taken' | 'wait' | 'never' {
	try {
		closeSync(openSync(path, 'wx', 0o600));
		return 'taken';
	} catch (error) {
		return isNodeError(error, 'EEXIST') ? 'wait' : 'never';
	}
}

function removeAbandoned(path: string): void {
	const there = statSync(path, { throwIfNoEntry: false });
	// A clock that was set back must not make it eternal.
	const age = there === undefined ? 0 : Math.abs(Date.now() - there.mtimeMs);
	if (age > abandonedAfter) rmSync(path, { force: true });
}

/**
 * Does something while no other program does what needs the same file. Where that file cannot be made, it is
 * done anyway, and fails by itself where it writes beside it.
 *
 * @param path a file for this alone.
 * @returns `null` when another program was at it for too long.
 */
export function exclusively<Result>(path: string, work: () => Result): Result | null {
	const until = performance.now() + patience;
	try {
		makeFolder(dirname(path));
	} catch {
		// Then the file cannot be made either.
	}
	let state = take(path);
	while (state === 'wait' && performance.now() < until) {
		removeAbandoned(path);
		sleep(pause);
		state = take(path);
	}
	if (state === 'wait') return null;
	try {
		return work();
	} finally {
		if (state === 'taken') rmSync(path, { force: true });
	}
}
