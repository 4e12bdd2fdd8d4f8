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
import type { JournalLines } from '../jobs/assign/journal-log.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { makeFolder } from './make-folder.ts';

const pattern = /^\d{4}-\d{2}\.jsonl$/;
const kept = 2;

/**
 * Appends bytes in one write, so that the lines of several programs do not mix, and reads them back from the
 * file.
 *
 * @throws when the file does not contain all of them: a full disk or a limit may write a part without an
 *   error.
 */
function appendWhole(file: number, bytes: Buffer): void {
	const { size } = fstatSync(file);
	const written = writeSync(file, bytes);
	fdatasyncSync(file);
	// Other programs may have written meanwhile, so the bytes may be anywhere after the old end.
	const tail = Buffer.alloc(Math.max(0, fstatSync(file).size - size));
	const read = readSync(file, tail, 0, tail.length, size);
	if (written === bytes.length && tail.subarray(0, read).includes(bytes)) return;
	const message = `${written} of ${bytes.length} bytes were written`;
	throw Object.assign(new Error(message), { code: 'ENOSPC' });
}

/**
 * Stores the journal in files that only their owner can read, one per month. Only the last two are kept: an
 * attempt is settled within days, and the files contain e-mail addresses. Every line is completely on the disk
 * before the function returns.
 *
 * @param folder the program's own, created when the first line is written.
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

	/**
	 * The files of the months until now. Files with a later month, from a wrong clock, do not replace newer
	 * ones.
	 */
	const untilNow = (): readonly string[] => names().filter((name) => name <= current());

	function textOf(name: string): string {
		const path = join(place, name);
		try {
			checkRegularFile(path);
			return readFileSync(path, 'utf8');
		} catch {
			// Another program has just removed an old file; or it is not a file, which `append` reports.
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
