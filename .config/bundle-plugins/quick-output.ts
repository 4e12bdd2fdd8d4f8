import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

const namespace = 'output';

/**
 * Replaces the class that draws Ink's frames with `quickOutput`. Nothing then takes simple text apart into
 * characters, so `LazySegmenter` replaces `Intl.Segmenter`, which packages make at the top of their modules.
 */
export const quickOutput: Plugin = {
	name: 'quick-output',
	setup({ initialOptions, onStart, onResolve, onLoad, onEnd }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		initialOptions.define = { ...initialOptions.define, 'Intl.Segmenter': 'LazySegmenter' };
		initialOptions.inject = [...(initialOptions.inject ?? []), 'source/start/lazy-segmenter.ts'];
		let isReplaced = false;
		onStart(() => {
			isReplaced = false;
		});
		onResolve({ filter: /^\.\/output\.js$/ }, ({ path, importer, resolveDir }) => {
			if (!/ink[\\/]build[\\/]renderer\.js$/.test(importer)) return undefined;
			isReplaced = true;
			// Relative, so that the bundle is the same in every folder.
			return { path: relative(root, join(resolveDir, path)).replaceAll('\\', '/'), namespace };
		});
		onLoad({ filter: /./, namespace }, ({ path }) => ({
			contents: [
				`import Output from './${path}';`,
				"import { quickOutput } from './source/start/quick-output.ts';",
				'export default quickOutput(Output);',
			].join('\n'),
			resolveDir: root,
		}));
		onEnd(({ errors }) => {
			if (isReplaced || errors.length > 0) return undefined;
			return { errors: [{ text: 'Ink no longer imports ./output.js, which quick-output replaces' }] };
		});
	},
};
