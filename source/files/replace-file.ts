import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Replaces a file in one step, readable only by its owner. A reader finds either the complete old text or the
 * complete new text. When two programs replace it at once, the last one wins.
 *
 * @param flush whether to wait until the text is on the disk, which is slow.
 * @throws when it cannot be written; then the old text stays.
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
