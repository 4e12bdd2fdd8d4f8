import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Makes a plugin that patches one file of a package.
 *
 * @param filter matches the path of that file alone. The build fails when it matches no file, or several.
 * @param patch returns the new text. The build fails when it throws.
 */
export const patchFile = (
	name: string,
	filter: RegExp,
	patch: (source: string, path: string) => string,
): Plugin => ({
	name,
	setup({ onStart, onLoad, onEnd }) {
		const patched = new Set<string>();
		onStart(() => patched.clear());
		onLoad({ filter }, async ({ path }) => {
			patched.add(path);
			return { contents: patch(await readFile(path, 'utf8'), path) };
		});
		onEnd(({ errors }) =>
			patched.size === 1 || errors.length > 0
				? undefined
				: { errors: [{ text: `${filter} matches ${patched.size} files of the bundle, expected 1` }] },
		);
	},
});
