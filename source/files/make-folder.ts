import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it, for their owner alone. Node's own recursive `mkdir` never returns below a
 * folder such as `/proc`, which refuses new folders with the error that means that a parent is missing.
 *
 * @throws what Node says, with its `code`, when one of them cannot be made.
 */
export function makeFolder(path: string): void {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isDirectory()) return;
	const parent = dirname(path);
	if (parent !== path) makeFolder(parent);
	try {
		mkdirSync(path, { mode: 0o700 });
	} catch (error) {
		// Another program has made it in the meantime.
		if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
	}
}
