import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { plugins } from './bundle-plugins/plugins.ts';
import { printedTexts } from './printed.ts';

const root = join(import.meta.dirname, '..');

/** How the program is bundled, whatever becomes of the bundle. The same sources make the same bytes. */
export async function bundleOptions() {
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
		readonly version: string;
		readonly engines: { readonly node: string };
	};
	const { version, engines } = manifest;
	return {
		absWorkingDir: root,
		entryPoints: { 'roboflow-jobs': 'source/start/entry.ts' },
		bundle: true,
		// Where packages really lie must not show in what is built.
		preserveSymlinks: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		jsx: 'automatic',
		minify: true,
		// LICENSES.txt has the licenses themselves.
		legalComments: 'none',
		logLevel: 'warning',
		// Node 22 reads these as they are; written otherwise, each would be compiled whenever it is come across.
		supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
		// For Node ofetch has a fetch with it, which is not used.
		alias: { ofetch: join(root, 'node_modules/ofetch/dist/index.mjs') },
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.DEV': '"false"',
			IS_BINARY: 'false',
			OLDEST_NODE: JSON.stringify(/[\d.]+/.exec(engines.node)?.[0] ?? '0'),
			VERSION: JSON.stringify(version),
			// As a text, which stands where it is used, and not in a file of its own.
			PRINTED: JSON.stringify(JSON.stringify(printedTexts(version))),
		},
		plugins: [...plugins],
	} satisfies BuildOptions;
}
