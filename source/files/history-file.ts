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

/** Path of the lock that a program holds while it writes files shared with other programs. */
const lockOf = (path: string): string => `${path}.lock`;

/** Whether an open file is still the one at its path. Another program may have replaced it. */
const isStillAt = (path: string, file: number): boolean =>
	statSync(path, { bigint: true, throwIfNoEntry: false })?.ino === fstatSync(file, { bigint: true }).ino;

/** Appends text in one write, so that the lines of several programs do not mix. */
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

/** Reads an open file from a position, or from the start when the position belongs to another file. */
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
	// An incomplete line, which another program is just writing, is read again once it is complete.
	const end = start + text.lastIndexOf('\n') + 1;
	return { text: text.toString(), isAll: !isSame, place: { file: ino, end } };
}

/** Replaces a file in one step, without losing lines that other programs append meanwhile. */
function replace(path: string, after: ReadPlace | null, change: (since: ReadLines) => string): void {
	const late = exclusively(lockOf(path), () => {
		const source = openSync(path, 'r');
		try {
			const since = readAfter(source, after);
			const text = change(since);
			if (!isStillAt(path, source)) throw new Error('two programs thinned the history at once');
			replaceFile(path, text);
			// From here on, a program that appends to the old file detects that it was replaced; see `write`.
			return readAfter(source, since.place).text;
		} finally {
			closeSync(source);
		}
	});
	if (late) write(path, `\n${late}\n`);
}

/**
 * Stores the history as JSON lines in files that only their owner can read, one per project.
 *
 * A database in a file (SQLite is part of Node, experimental since 22.5) would need care for programs that
 * are killed and for network file systems. Appended lines need only the operating system, and any tool can
 * read them. Every record starts on a new line, so that an incomplete line or a line of another program
 * cannot damage it.
 *
 * @param folder the program's own, created when the first line is written.
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
