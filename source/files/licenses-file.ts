import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getAsset, isSea } from 'node:sea';

/** What the build writes beside the program, and puts into the single file. */
const name = 'LICENSES.txt';

/**
 * Reads the licenses of the program and of all that it contains.
 *
 * @param program path of the file that runs; may be a link to it.
 */
export const readLicenses = (program: string): string =>
	isSea() ? getAsset(name, 'utf8') : readFileSync(join(dirname(realpathSync(program)), name), 'utf8');
