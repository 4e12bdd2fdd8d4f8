import { closeSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { HistoryLines, ReadLines, ReadPlace } from '../jobs/past/history-store.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { exclusively } from './exclusive-file.ts';
import { isNodeError } from './is-node-error.ts';
import { makeFolder } from './make-folder.ts';
import { projectFile } from './project-file.ts';
import { replaceFile } from './replace-file.ts';

/** File that a program holds while it writes what others may write, too. */
const lockOf = (path: string): string => `${path}.lock`;

/** Whether an open file is still the one at its path: another program may have put a new one there. */
const isStillAt = (path: string, file: number): boolean =>
	statSync(path, { bigint: true, throwIfNoEntry: false })?.ino === fstatSync(file, { bigint: true }).ino;

/** Appends text in one write, so that those of several programs stand one behind the other. */
function write(path: string, text: string): void {
	checkRegularFile(path);
	const file = openSync(path, 'a', 0o600);
	let isKept: boolean;
	try {
		const bytes = Buffer.from(text);
		if (writeSync(file, bytes) < bytes.length) throw new Error('the disk is full');
		isKept = isStillAt(path, file);
	} finally {
		closeSync(file);
	}
	if (!isKept) write(path, text);
}

/** Reads an open file from a place on; from the beginning, where the place is in another file. */
function readAfter(file: number, after: ReadPlace | null): ReadLines {
	const { ino, size } = fstatSync(file, { bigint: true });
	const isSame = after !== null && after.file === ino && after.end <= Number(size);
	const start = isSame ? after.end : 0;
	const bytes = Buffer.alloc(Number(size) - start);
	let length = 0;
	while (length < bytes.length) {
		const read = readSync(file, bytes, length, bytes.length - length, start + length);
		if (read === 0) break;
		length += read;
	}
	const text = bytes.subarray(0, length);
	// A line that another program is writing at this moment is read again once it is whole.
	const end = start + text.lastIndexOf('\n') + 1;
	return { text: text.toString(), isAll: !isSame, place: { file: ino, end } };
}

/** Replaces a file in one step, without losing what other programs append in the meantime. */
function replace(path: string, after: ReadPlace | null, change: (since: ReadLines) => string): void {
	const late = exclusively(lockOf(path), () => {
		const source = openSync(path, 'r');
		try {
			const since = readAfter(source, after);
			const text = change(since);
			if (!isStillAt(path, source)) throw new Error('two programs thinned the history at once');
			replaceFile(path, text);
			// A program that appends to the old file from now on sees that it was replaced: see `write`.
			return readAfter(source, since.place).text;
		} finally {
			closeSync(source);
		}
	});
	if (late) write(path, `\n${late}\n`);
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
		read(project, after) {
			const path = pathOf(project);
			let file: number;
			try {
				checkRegularFile(path);
				file = openSync(path, 'r');
			} catch (error) {
				if (isNodeError(error, 'ENOENT')) return { text: '', isAll: after !== null, place: null };
				throw error;
			}
			try {
				return readAfter(file, after);
			} finally {
				closeSync(file);
			}
		},
		append(project, lines) {
			makeFolder(place);
			write(pathOf(project), `\n${lines.join('\n')}\n`);
		},
		replace: (project, after, change) => replace(pathOf(project), after, change),
		exclusively: (project, work) => exclusively(lockOf(pathOf(project)), work),
	};
}
