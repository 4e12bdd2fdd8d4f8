import {
	closeSync,
	fdatasyncSync,
	fstatSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HistoryLines } from '../jobs/history-store.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { makeFolder } from './make-folder.ts';
import { projectFile } from './project-file.ts';

/** No program takes so long to thin a file: it was killed at it. Milliseconds. */
const abandonedAfter = 60_000;

const isError = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;

/** Whether an open file is still the one at its path: another program may have put a new one there. */
const isStillAt = (path: string, file: number): boolean =>
	statSync(path, { bigint: true, throwIfNoEntry: false })?.ino === fstatSync(file, { bigint: true }).ino;

/** Appends pieces, each in one write, so that those of several programs stand one behind the other. */
function write(path: string, pieces: readonly (string | Buffer)[]): void {
	const file = openSync(path, 'a', 0o600);
	let isKept: boolean;
	try {
		for (const piece of pieces) {
			const bytes = Buffer.from(piece);
			if (writeSync(file, bytes) < bytes.length) throw new Error('the disk is full');
		}
		isKept = isStillAt(path, file);
	} finally {
		closeSync(file);
	}
	if (!isKept) write(path, pieces);
}

/** A file of its own beside `path`, which only one program at a time can have; `null` while another has. */
function openNext(next: string): number | null {
	try {
		return openSync(next, 'ax', 0o600);
	} catch (error) {
		if (!isError(error, 'EEXIST')) throw error;
		const there = statSync(next, { throwIfNoEntry: false });
		// Removed now and used the next time, or two programs could come to have one each.
		if (there !== undefined && Date.now() - there.mtimeMs > abandonedAfter) rmSync(next, { force: true });
		return null;
	}
}

/** Puts the thinned text in the place of a file, and gives what was appended to that in the meantime. */
function exchange(path: string, next: string, file: number, change: (text: string) => string): Buffer {
	const source = openSync(path, 'r');
	try {
		const before = readFileSync(source);
		// What another program is writing at this moment comes over as a whole, with what is late.
		const whole = before.subarray(0, before.lastIndexOf('\n') + 1);
		writeFileSync(file, change(whole.toString()));
		fdatasyncSync(file);
		if (!isStillAt(next, file)) throw new Error('the history was thinned by two programs at once');
		renameSync(next, path);
		// Whoever appends to the old file from now on sees that it was replaced: see `write`.
		return Buffer.concat([before.subarray(whole.length), readFileSync(source)]);
	} finally {
		closeSync(source);
	}
}

/** Replaces a file in one step, without losing what other programs append in the meantime. */
function replace(path: string, change: (text: string) => string): void {
	const next = `${path}.new`;
	const file = openNext(next);
	if (file === null) return;
	let late: Buffer;
	try {
		late = exchange(path, next, file, change);
	} catch (error) {
		if (isStillAt(next, file)) rmSync(next, { force: true });
		throw error;
	} finally {
		closeSync(file);
	}
	if (late.length > 0) write(path, [Buffer.concat([Buffer.from('\n'), late, Buffer.from('\n')])]);
}

/**
 * The history's lines in files that only their owner can read, one a project.
 *
 * They are plain lines of JSON, and no library's: a database in a file (SQLite comes with Node, since 22.5
 * as an experiment) would have to be told of every program that is killed or writes over a network's file
 * system, where lines that are appended need nothing but the operating system, and can be read with any
 * tool. Every line begins on one of its own, so that neither a cut nor another program's line can spoil it.
 *
 * @param folder the program's own, made when the first line is written.
 */
export function createHistoryFile(folder: string): HistoryLines {
	const place = join(folder, 'history');
	const pathOf = (project: ProjectRef): string => join(place, projectFile(project, 'jsonl'));
	return {
		read(project) {
			try {
				return readFileSync(pathOf(project), 'utf8');
			} catch (error) {
				if (isError(error, 'ENOENT')) return '';
				throw error;
			}
		},
		append(project, lines) {
			makeFolder(place);
			write(
				pathOf(project),
				lines.map((line) => `\n${line}\n`),
			);
		},
		replace: (project, change) => replace(pathOf(project), change),
	};
}
