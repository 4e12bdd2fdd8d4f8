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
import { dirname, join, resolve } from 'node:path';
import type { WriteExport } from '../jobs/output/export.ts';

/** Messages for system error codes. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such folder',
	ENOTDIR: 'no such folder',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	EROFS: 'read-only file system',
	ENOSPC: 'disk full',
	EDQUOT: 'disk full',
	ENAMETOOLONG: 'file name too long',
};

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : '';

/** Returns what already exists at the path of a new file; `null` for nothing. */
function obstacleAt(path: string): 'file' | 'folder' | 'other' | null {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined) return null;
	if (found.isFile()) return 'file';
	return found.isDirectory() ? 'folder' : 'other';
}

/** Publishes a written file at a path in one step. Throws EEXIST when the path exists. */
function putWhereNothingIs(draft: string, path: string): void {
	try {
		linkSync(draft, path);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') throw error;
		// Some file systems do not support links.
		copyFileSync(draft, path, constants.COPYFILE_EXCL);
	}
}

function removeDraft(draft: string): void {
	try {
		rmSync(draft, { force: true });
	} catch {
		// Where no file can be, as below a file, there is nothing to remove.
	}
}

/**
 * Writes exported text to a file that only its owner can read. Writes all or nothing. Overwrites a file only
 * if allowed.
 *
 * @param folder base of relative paths.
 * @param home replaces `~/`; `null` without a home folder.
 */
export function createExporter(folder: string, home: string | null): WriteExport {
	return (asked, text, mayOverwrite) => {
		const path =
			home !== null && asked.startsWith('~/') ? join(home, asked.slice(2)) : resolve(folder, asked);
		// Not the name of the file with an ending, which may be too long for a name.
		const draft = join(dirname(path), `.${crypto.randomUUID()}`);
		try {
			const obstacle = obstacleAt(path);
			if (obstacle === 'folder') return { state: 'failed', reason: 'the path is a folder' };
			if (obstacle === 'other') return { state: 'failed', reason: 'not a regular file' };
			if (obstacle === 'file' && !mayOverwrite) return { state: 'exists' };
			writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
			// If the path is a link, the link stays and its target is replaced.
			if (obstacle === 'file') renameSync(draft, realpathSync(path));
			else putWhereNothingIs(draft, path);
			return { state: 'written', path };
		} catch (error) {
			const code = codeOf(error);
			return code === 'EEXIST'
				? { state: 'exists' }
				: { state: 'failed', reason: reasons[code] ?? 'the file could not be written' };
		} finally {
			removeDraft(draft);
		}
	};
}
