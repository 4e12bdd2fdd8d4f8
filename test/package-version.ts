import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest: { readonly version: string } = JSON.parse(
	readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
);

/** Version of the package, which the built program prints. */
export const packageVersion = manifest.version;
