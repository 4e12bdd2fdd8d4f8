import { lstatSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { makeFolder } from '../files/make-folder.ts';

/**
 * Lets Node keep the compiled program in a folder, from which later starts take it. Code is run from there:
 * a folder that anybody else can write to, or even read, is not used. Without it everything works, later.
 *
 * @param user who must own the folder; `undefined` where users have no number.
 */
export function keepCompiled(folder: string, user: number | undefined): void {
	try {
		makeFolder(folder);
		const found = lstatSync(folder);
		const isOurs = user === undefined || (found.uid === user && (found.mode & 0o077) === 0);
		if (found.isDirectory() && isOurs) enableCompileCache(folder);
	} catch {
		// A home that cannot be written to, or a full disk.
	}
}
