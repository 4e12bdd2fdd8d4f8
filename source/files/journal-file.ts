import {
	closeSync,
	fdatasyncSync,
	fstatSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JournalLines } from '../jobs/assign/journal.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { makeFolder } from './make-folder.ts';

const pattern = /^\d{4}-\d{2}\.jsonl$/;
const kept = 2;

/**
 * Appends bytes in one piece, so that what several programs append at once stands one behind the other,
 * and reads them back from the file.
 *
 * @throws when they do not stand there whole: a full disk or a limit takes a part without an error.
 */
function appendWhole(file: number, bytes: Buffer): void {
	const { size } = fstatSync(file);
	const written = writeSync(file, bytes);
	fdatasyncSync(file);
	// Others may have written meanwhile, so that it stands anywhere behind the old end.
	const tail = Buffer.alloc(Math.max(0, fstatSync(file).size - size));
	const read = readSync(file, tail, 0, tail.length, size);
	if (written === bytes.length && tail.subarray(0, read).includes(bytes)) return;
	const message = `${written} of ${bytes.length} bytes were written`;
	throw Object.assign(new Error(message), { code: 'ENOSPC' });
}

/**
 * The journal's lines in files that only their owner can read, one a month, of which the last two are
 * kept: an attempt is settled within days, and the files hold e-mail addresses. Every line is on
 * the disk, whole, before the function returns.
 *
 * @param folder the program's own, made when the first line is written.
 */
export function createJournalFile(folder: string, now: () => number): JournalLines {
	const place = join(folder, 'journal');

	function names(): readonly string[] {
		try {
			return readdirSync(place)
				.filter((name) => pattern.test(name))
				.sort();
		} catch {
			return [];
		}
	}

	const current = (): string => `${new Date(now()).toISOString().slice(0, 7)}.jsonl`;

	/** The files of the months until now. A clock that was wrong may have written others, which push none out. */
	const untilNow = (): readonly string[] => names().filter((name) => name <= current());

	function textOf(name: string): string {
		const path = join(place, name);
		try {
			checkRegularFile(path);
			return readFileSync(path, 'utf8');
		} catch {
			// Another program has just removed an old one; or it is no file, and `append` says so.
			return '';
		}
	}

	return {
		append(line) {
			makeFolder(place);
			const path = join(place, current());
			checkRegularFile(path);
			const file = openSync(path, 'a+', 0o600);
			try {
				appendWhole(file, Buffer.from(line));
			} finally {
				closeSync(file);
			}
			for (const name of untilNow().slice(0, -kept)) rmSync(join(place, name), { force: true });
		},
		read: () => {
			const old = untilNow().slice(0, -kept);
			return names()
				.filter((name) => !old.includes(name))
				.map(textOf)
				.join('');
		},
	};
}
