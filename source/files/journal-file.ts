import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalLines } from '../jobs/journal.ts';
import { makeFolder } from './make-folder.ts';

const pattern = /^\d{4}-\d{2}\.jsonl$/;
const kept = 2;

/**
 * The journal's lines in files that only their owner can read, one a month, of which the last two are
 * kept: an attempt is settled within days, and the files hold e-mail addresses. Every line is written
 * to the disk before the function returns.
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

	function textOf(name: string): string {
		try {
			return readFileSync(join(place, name), 'utf8');
		} catch {
			// Another program has just removed an old one.
			return '';
		}
	}

	return {
		append(line) {
			makeFolder(place);
			const file = openSync(join(place, `${new Date(now()).toISOString().slice(0, 7)}.jsonl`), 'a', 0o600);
			try {
				// In one piece: what several programs append at once then stands one behind the other.
				writeSync(file, line);
				fdatasyncSync(file);
			} finally {
				closeSync(file);
			}
			for (const name of names().slice(0, -kept)) rmSync(join(place, name), { force: true });
		},
		read: () => names().slice(-kept).map(textOf).join(''),
	};
}
