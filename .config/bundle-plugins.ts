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

/** What a module of Node's own exports by name. */
const membersOf = (name: string): readonly (readonly [key: string, value: unknown])[] =>
	Object.entries(process.getBuiltinModule(name) ?? {}).filter(([key]) => /^(?!default$)[\w$]+$/.test(key));

/** Whether a member is a function and nothing else, so that another one that calls it can stand in its place. */
const isCallable = (value: unknown): boolean =>
	typeof value === 'function' &&
	/^[a-z]/.test(value.name) &&
	Reflect.ownKeys(value).every((key) => key === 'length' || key === 'name' || key === 'prototype');

/** Objects whose functions alone are used, each by its name. */
const late: readonly string[] = ['default', 'types'];

/** What loads its module when it is used, as far as nobody can tell; every other member is what it is. */
function lateMember(name: string, [key, value]: readonly [key: string, value: unknown]): string {
	const member = key === 'default' ? builtin(name) : `${builtin(name)}.${key}`;
	if (late.includes(key)) {
		const proxy = `/* @__PURE__ */ new Proxy({}, { get: (_, property) => ${member}[property] })`;
		return key === 'default' ? `export default ${proxy};` : `export const ${key} = ${proxy};`;
	}
	return isCallable(value)
		? `export function ${key}(...args) { return ${member}(...args); }`
		: `export const ${key} = /* @__PURE__ */ (() => ${member})();`;
}

const lateModule = (name: string): string =>
	[...membersOf(name).map((member) => lateMember(name, member)), lateMember(name, ['default', null])].join(
		'\n',
	);

/** A module as it is. */
const plainModule = (name: string): string =>
	[
		`const builtin = /* @__PURE__ */ ${builtin(name)};`,
		...membersOf(name).map(([key]) => `export const ${key} = /* @__PURE__ */ (() => builtin.${key})();`),
		'export default builtin;',
	].join('\n');

/**
 * An import of Node's own stands at the top of a bundle, where every start would pay for it. As a call
 * inside the module that needs it, it costs nothing until that module runs. Each importer has its own, since
 * what several chunks share becomes a file of its own; and each member stands for itself, so that the bundle
 * has no more of them than are imported.
 */
const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({ initialOptions, onResolve, onLoad }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
			if (!isBuiltin(path)) return undefined;
			if (kind === 'dynamic-import') return { path, external: true };
			const namespace = kind === 'require-call' ? 'required' : 'builtin';
			return { path, namespace, suffix: `?${relative(root, importer)}` };
		});
		onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
			contents: `module.exports = ${builtin(path)}`,
		}));
		onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
			contents: heavy.includes(path.replace(/^node:/, '')) ? lateModule(path) : plainModule(path),
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
 * Yoga fetches itself from an address that holds all of it, for which the platform's fetch must be loaded;
 * or it takes that address apart, byte by byte. It is handed over as what it is.
 */
const yogaAsBytes: Plugin = {
	name: 'yoga-as-bytes',
	setup({ onLoad }) {
		onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			const [, bytes] = /"data:application\/octet-stream;base64,([\w+/=]+)"/.exec(source) ?? [];
			const options = 'loadYoga = loadYoga || {};';
			if (bytes === undefined || !source.includes(options)) {
				throw new Error('Yoga is not laid out as this build knows it');
			}
			const given = `loadYoga = { wasmBinary: Buffer.from("${bytes}", "base64") };`;
			return { contents: source.replace(bytes, '').replace(options, given) };
		});
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
	yogaAsBytes,
];
