import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNodeError } from './is-node-error.ts';
import { makeFolder } from './make-folder.ts';

/** Age at which a lock counts as abandoned, in milliseconds: its program must have been killed. */
const abandonedAfter = 10_000;
/** Longest wait for a lock, in milliseconds: a key press may be delayed that long. */
const patience = 100;
const pause = 3;

function sleep(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** @returns `wait` while another program holds the lock; `never` when the lock cannot be created. */
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
	// The absolute value, because a lock must expire even after the clock was set back.
	const age = there === undefined ? 0 : Math.abs(Date.now() - there.mtimeMs);
	if (age > abandonedAfter) rmSync(path, { force: true });
}

/**
 * Runs `work` while no other program runs work with the same lock file. If the lock cannot be created, `work`
 * runs anyway, and fails itself if it writes to the same folder.
 *
 * @param path a file that is used only as this lock.
 * @returns `null` when another program held the lock for too long.
 */
export function exclusively<Result>(path: string, work: () => Result): Result | null {
	const until = performance.now() + patience;
	try {
		makeFolder(dirname(path));
	} catch {
		// Then the lock cannot be created either.
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
