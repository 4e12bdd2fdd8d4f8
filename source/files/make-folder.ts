import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder and its parents, accessible only to their owner. Node's own recursive `mkdir` never
 * returns below a folder such as `/proc`, which refuses new folders with the error code of a missing parent.
 *
 * @throws Node's error, with its `code`, when a folder cannot be created.
 */
export function makeFolder(path: string): void {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isDirectory()) return;
	const parent = dirname(path);
	if (parent !== path) makeFolder(parent);
	try {
		mkdirSync(path, { mode: 0o700 });
	} catch (error) {
		// Another program has created it meanwhile.
		if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
	}
}
