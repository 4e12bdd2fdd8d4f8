import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRegularFile } from '../../source/files/check-regular-file.ts';
import { createDraftStore } from '../../source/files/draft-file.ts';
import { createHistoryFile } from '../../source/files/history-file.ts';
import { createJournalFile } from '../../source/files/journal-file.ts';
import { createLastVisitFile } from '../../source/files/last-visit-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'p' };
const now = (): number => Date.UTC(2026, 10, 27);

/** Creates a folder of the program with a named pipe in place of a file. */
function folderWithPipe(folder: string, name: string): string {
	const top = temporaryFolder();
	mkdirSync(join(top, folder));
	execFileSync('mkfifo', [join(top, folder, name)]);
	return top;
}

describe('checkRegularFile', () => {
	it('refuses a named pipe, which may never be written to', () => {
		const path = join(folderWithPipe('a', 'pipe'), 'a', 'pipe');
		expect(() => checkRegularFile(path)).toThrow(`${path}: not a regular file`);
	});

	it('refuses a device, which may have no end', () => {
		const path = join(temporaryFolder(), 'link');
		symlinkSync('/dev/zero', path);
		expect(() => checkRegularFile(path)).toThrow(`${path}: not a regular file`);
	});

	it('refuses a file that is too large', () => {
		const path = join(temporaryFolder(), 'large');
		writeFileSync(path, '');
		truncateSync(path, 5_000_000_000);
		expect(() => checkRegularFile(path, 1024 * 1024)).toThrow(`${path}: larger than 1 MiB`);
		checkRegularFile(path);
	});

	it('accepts an open file by its number', () => {
		const path = join(temporaryFolder(), 'text');
		const file = openSync(path, 'w');
		checkRegularFile(`/proc/self/fd/${file}`);
		closeSync(file);
	});

	it('accepts a missing file and a folder', () => {
		checkRegularFile(join(temporaryFolder(), 'none'));
		checkRegularFile(temporaryFolder());
	});
});

describe('a named pipe in place of a file of the program', () => {
	it('prevents a create, without waiting', () => {
		const journal = createJournalFile(folderWithPipe('journal', '2026-11.jsonl'), now);
		expect(journal.read()).toBe('');
		expect(() => journal.append('x\n')).toThrow('not a regular file');
	});

	it('is reported by the history', () => {
		const history = createHistoryFile(folderWithPipe('history', 'acme.p.jsonl'));
		expect(() => history.read(project, null)).toThrow('not a regular file');
		expect(() => history.append(project, ['x'])).toThrow('not a regular file');
	});

	it('does not count as a last visit', () => {
		expect(createLastVisitFile(folderWithPipe('last-look', 'acme.p.txt'), now).load(project)).toBeNull();
	});

	it('does not count as a draft', () => {
		const store = createDraftStore(folderWithPipe('drafts', 'acme.p.json'));
		expect(store.load(project)).toEqual(createDraftStore(temporaryFolder()).load(project));
	});
});
