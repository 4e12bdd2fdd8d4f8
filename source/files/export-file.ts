import {
	constants,
	copyFileSync,
	linkSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { WriteExport } from '../jobs/output/export.ts';

/** What the system's codes mean to a person. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'there is no such folder',
	EACCES: 'that is not allowed there',
	EPERM: 'that is not allowed there',
	EROFS: 'nothing can be written there',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	ENAMETOOLONG: 'the name is too long',
};

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : '';

/** What stands in the way of a file of this name; `null` for nothing. */
function obstacleAt(path: string): 'file' | 'folder' | 'other' | null {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined) return null;
	if (found.isFile()) return 'file';
	return found.isDirectory() ? 'folder' : 'other';
}

/** Gives a file that is written a second name, in one step, where there is no such name yet. */
function putWhereNothingIs(draft: string, path: string): void {
	try {
		linkSync(draft, path);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') throw error;
		// Not every file system has links.
		copyFileSync(draft, path, constants.COPYFILE_EXCL);
	}
}

/**
 * Writes what is exported: readable by its owner alone, whole or not at all, and never over a file unless
 * that was allowed.
 *
 * @param folder where relative paths begin.
 * @param home what `~/` stands for; `null` where there is none.
 */
export function createExporter(folder: string, home: string | null): WriteExport {
	return (asked, text, mayOverwrite) => {
		const path =
			home !== null && asked.startsWith('~/') ? join(home, asked.slice(2)) : resolve(folder, asked);
		const draft = `${path}.${crypto.randomUUID()}`;
		try {
			const obstacle = obstacleAt(path);
			if (obstacle === 'folder') return { state: 'failed', reason: 'it is a folder' };
			if (obstacle === 'other') return { state: 'failed', reason: 'it is no ordinary file' };
			if (obstacle === 'file' && !mayOverwrite) return { state: 'exists' };
			writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
			// A link to a file stays one.
			if (obstacle === 'file') renameSync(draft, realpathSync(path));
			else putWhereNothingIs(draft, path);
			return { state: 'written', path };
		} catch (error) {
			const code = codeOf(error);
			return code === 'EEXIST'
				? { state: 'exists' }
				: { state: 'failed', reason: reasons[code] ?? 'it cannot be written' };
		} finally {
			rmSync(draft, { force: true });
		}
	};
}
