import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getAsset, isSea } from 'node:sea';

/** File that the build writes next to the program and includes in the single executable file. */
const name = 'LICENSES.txt';

/**
 * Reads the licenses of the program and of everything it contains.
 *
 * @param program path of the running file; may be a link to it.
 */
export const readLicenses = (program: string): string =>
	isSea() ? getAsset(name, 'utf8') : readFileSync(join(dirname(realpathSync(program)), name), 'utf8');
