import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LicensedPackage, licensedPackage } from './licenses.ts';

/**
 * The license of the Node that runs this, with those of all that Node contains.
 *
 * @throws where it is not installed beside Node: `npm ci` does that.
 */
export function nodeLicense(): LicensedPackage {
	const { node } = process.versions;
	const places = globSync('node_modules/node/node_modules/node-*/LICENSE', {
		cwd: join(import.meta.dirname, '..'),
	});
	const found = places
		.map((path) => licensedPackage(join(import.meta.dirname, '..', dirname(path))))
		.find(({ version }) => version === node);
	if (found === undefined) throw new Error(`no license of Node ${node} is installed: run npm ci`);
	return { ...found, name: 'node' };
}
