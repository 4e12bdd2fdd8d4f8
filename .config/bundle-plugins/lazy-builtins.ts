import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

const builtin = (name: string): string => `process.getBuiltinModule(${JSON.stringify(name)})`;

/** Source of a module that exports what a module of Node's own does, each member by itself. */
function sourceOf(name: string): string {
	const members = Object.keys(process.getBuiltinModule(name) ?? {}).filter((key) =>
		/^(?!default$)[\w$]+$/.test(key),
	);
	return [
		`const builtin = /* @__PURE__ */ ${builtin(name)};`,
		...members.map((key) => `export const ${key} = /* @__PURE__ */ (() => builtin.${key})();`),
		'export default builtin;',
	].join('\n');
}

/**
 * Makes each import of Node's own modules a call in the module that imports it. As an import it would be at the
 * top of a file of the bundle, and every start would load it. Each importer gets its own copy, because esbuild
 * puts what several files share into one more file; and each member is an export of its own, so that the bundle
 * contains only those that are used.
 */
export const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({ initialOptions, onResolve, onLoad, onEnd }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		initialOptions.metafile = true;
		onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
			if (!isBuiltin(path)) return undefined;
			if (kind === 'dynamic-import') return { path, external: true };
			const namespace = kind === 'require-call' ? 'required' : 'builtin';
			return { path, namespace, suffix: `?${relative(root, importer)}` };
		});
		onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
			contents: `module.exports = ${builtin(path)}`,
		}));
		onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: sourceOf(path) }));
		onEnd(({ metafile }) => {
			const errors = Object.entries(metafile?.outputs ?? {}).flatMap(([file, { imports }]) =>
				imports
					.filter(({ kind, external }) => external === true && kind !== 'dynamic-import')
					.map(({ path }) => ({ text: `${file} imports ${path} at its top` })),
			);
			return { errors };
		});
	},
};
