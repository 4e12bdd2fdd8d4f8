import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Replaces a file in one step, for its owner alone; what reads it finds the old text or the new one, whole.
 * Of two programs that do so at once, the last one wins.
 *
 * @param flush whether it is on the disk when this returns, which takes a while.
 * @throws when it cannot be written; the old text then stays.
 */
export function replaceFile(path: string, text: string, { flush = true } = {}): void {
	makeFolder(dirname(path));
	const next = `${path}.${crypto.randomUUID()}.new`;
	try {
		writeFileSync(next, text, { mode: 0o600, flush });
		renameSync(next, path);
	} catch (error) {
		rmSync(next, { force: true });
		throw error;
	}
}
