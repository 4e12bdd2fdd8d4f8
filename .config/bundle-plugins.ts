import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { extname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

/** Ink imports its devtools only when DEV=true, yet a bundle must resolve every import. */
const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
	},
};

const builtin = (name: string): string => `process.getBuiltinModule(${JSON.stringify(name)})`;

/** Modules of Node's own that take long to load, and are imported for a use that may not come. */
const heavy: readonly string[] = ['child_process', 'crypto', 'http', 'https', 'util', 'zlib'];

/** A module that each of its members loads. */
const membersOf = (name: string): string => {
	const members = Object.keys(process.getBuiltinModule(name) ?? {});
	return `module.exports = { ${members.map((key) => `get ${key}() { return ${builtin(name)}.${key}; }`).join(', ')} }`;
};

/**
 * An import of Node's own stands at the top of a bundle, where every start would pay for it. As a call
 * inside the module that needs it, it costs nothing until that module runs. Each importer has its own, since
 * what several chunks share becomes a file of its own.
 */
const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({ initialOptions, onResolve, onLoad }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
			if (!isBuiltin(path)) return undefined;
			if (kind === 'dynamic-import') return { path, external: true };
			return { path, namespace: 'builtin', suffix: `?${relative(root, importer)}` };
		});
		onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
			contents: heavy.includes(path.replace(/^node:/, ''))
				? membersOf(path)
				: `module.exports = ${builtin(path)}`,
		}));
	},
};

const quickWidthFile = 'source/start/quick-width.ts';

/**
 * Everybody who measures text measures it by our quick way first; that alone knows the long one, whose mere
 * definition takes longer than a frame, and which is therefore not even defined until it is called.
 */
const quickWidth: Plugin = {
	name: 'quick-width',
	setup({ initialOptions, onResolve, onLoad }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		onResolve({ filter: /^string-width$/ }, ({ importer, namespace }) => {
			if (namespace === 'width') return undefined;
			return { path: relative(root, importer) === quickWidthFile ? 'long' : 'quick', namespace: 'width' };
		});
		onLoad({ filter: /^long$/, namespace: 'width' }, () => ({
			contents: "export default (...args) => require('string-width').default(...args)",
			resolveDir: root,
		}));
		onLoad({ filter: /^quick$/, namespace: 'width' }, () => ({
			contents: `export { quickWidth as default } from './${quickWidthFile}'`,
			resolveDir: root,
		}));
	},
};

/**
 * ofetch's own entry takes hold of the platform's fetch, which loads all of it. What is imported here comes
 * from the file behind that entry.
 */
const bareOfetch: Plugin = {
	name: 'bare-ofetch',
	setup({ onLoad }) {
		onLoad({ filter: /ofetch\/dist\/index\.mjs$/ }, async ({ path }) => {
			const entry = await readFile(path, 'utf8');
			const [, rest] = /^import (\{ \w+ as createFetch \} from .+)$/m.exec(entry) ?? [];
			if (rest === undefined) throw new Error('ofetch is not laid out as this build knows it');
			return { contents: `export ${rest}` };
		});
	},
};

/**
 * Yoga fetches itself from an address that holds all of it, for which the platform's fetch must be loaded.
 * Where it finds none, it reads that address.
 */
const yogaWithoutFetch: Plugin = {
	name: 'yoga-without-fetch',
	setup({ onLoad }) {
		onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => ({
			contents: `const fetch = undefined;${await readFile(path, 'utf8')}`,
		}));
	},
};

const quickSegmenterFile = 'source/start/quick-segmenter.ts';

/** Whoever takes text apart does it by our quick way first. */
const quickSegmenter: Plugin = {
	name: 'quick-segmenter',
	setup({ initialOptions, onLoad }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		const file = join(root, quickSegmenterFile);
		onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
			if (path === file) return undefined;
			const source = await readFile(path, 'utf8');
			if (!source.includes('Intl.Segmenter')) return undefined;
			return {
				contents: `import { QuickSegmenter } from ${JSON.stringify(file)};${source.replaceAll('Intl.Segmenter', 'QuickSegmenter')}`,
				loader: extname(path) === '.ts' ? 'ts' : 'js',
			};
		});
	},
};

export const plugins: readonly Plugin[] = [
	withoutDevtools,
	lazyBuiltins,
	quickWidth,
	quickSegmenter,
	bareOfetch,
	yogaWithoutFetch,
];
