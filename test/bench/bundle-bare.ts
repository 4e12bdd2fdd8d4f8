import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutDevtools } from '../../.config/bundle-plugins/without-devtools.ts';

/** What a bundle needs whose modules of Node's own are imported and required as they are. */
export const requireBanner = {
	js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} as const;

/**
 * Bundles a program of this folder without anything that makes ours quick.
 *
 * @returns the command that runs it.
 */
export async function bundleBare(
	name: 'bare-hello' | 'bare-list',
	folder: string,
): Promise<readonly string[]> {
	const outfile = join(folder, `${name}.mjs`);
	await build({
		entryPoints: [join(import.meta.dirname, `${name}.tsx`)],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		jsx: 'automatic',
		define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
		banner: requireBanner,
		plugins: [withoutDevtools],
	});
	return [process.execPath, outfile];
}
