import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

const quickWidthFile = 'source/start/quick-width.ts';
/** The one file that imports the real `string-width`. */
const realWidthFile = 'source/text/terminal-width.ts';
const namespace = 'width';
/** Marks the plugin's own questions, which it must not answer itself. */
const asked = Symbol('asked by quick-width');

/**
 * Replaces `string-width` with `quickWidth` for every importer, so that Ink and the program measure text alike.
 * `terminalWidth` alone imports the real one, as a call: its tables of Unicode are not even made until text
 * needs them.
 */
export const quickWidth: Plugin = {
	name: 'quick-width',
	setup({ initialOptions, onStart, onResolve, onLoad, onEnd, resolve }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		const importers = new Set<string>();
		onStart(() => importers.clear());
		onResolve({ filter: /^string-width$/ }, async ({ path, importer, resolveDir, kind, ...from }) => {
			if (from.namespace === namespace || from.pluginData === asked) return undefined;
			const file = relative(root, importer).replaceAll('\\', '/');
			importers.add(file);
			const [theirs, ours] = await Promise.all(
				[resolveDir, root].map((folder) => resolve(path, { resolveDir: folder, kind, pluginData: asked })),
			);
			if (theirs?.path !== ours?.path) {
				return { errors: [{ text: `${file} imports a string-width of another version` }] };
			}
			return { path: file === realWidthFile ? 'long' : 'quick', namespace };
		});
		onLoad({ filter: /^long$/, namespace }, () => ({
			contents: "export default (...args) => require('string-width').default(...args)",
			resolveDir: root,
		}));
		onLoad({ filter: /^quick$/, namespace }, () => ({
			contents: `export { quickWidth as default } from './${quickWidthFile}'`,
			resolveDir: root,
		}));
		onEnd(({ errors }) => {
			const isReplaced = [...importers].some((file) => file.startsWith('node_modules/ink/'));
			if (isReplaced || errors.length > 0) return undefined;
			return { errors: [{ text: 'Ink no longer imports string-width, which quick-width replaces' }] };
		});
	},
};
