import { lstatSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { makeFolder } from '../files/make-folder.ts';

/**
 * Enables Node's compile cache in a folder, so that later starts are faster. Code is run from there, so a
 * folder that any other user can write or read is not used. Without the cache, the program only starts more
 * slowly.
 *
 * @param user id of the user who must own the folder; `undefined` on systems without user ids.
 */
export function keepCompiled(folder: string, user: number | undefined): void {
	try {
		makeFolder(folder);
		const found = lstatSync(folder);
		const isOurs = user === undefined || (found.uid === user && (found.mode & 0o077) === 0);
		if (found.isDirectory() && isOurs) enableCompileCache(folder);
	} catch {
		// The home folder is read-only, or the disk is full.
	}
}
