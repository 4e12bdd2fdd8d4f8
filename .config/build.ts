import { chmod, readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { build, type Plugin } from 'esbuild';

const isDev = process.argv.includes('--dev');

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

/** Ink imports its devtools only when DEV=true, yet a single file must resolve every import. */
const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
	},
};

/**
 * An import of Node's own stands at the top of a bundle, where every start would pay for it. As a call
 * inside the module that needs it, it costs nothing until that module runs.
 */
const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /.*/ }, ({ path, namespace }) => {
			if (!isBuiltin(path)) return undefined;
			return namespace === 'builtin' ? { path, external: true } : { path, namespace: 'builtin' };
		});
		onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
			contents: `module.exports = require(${JSON.stringify(path)})`,
		}));
	},
};

// What is published is what stands in here.
if (!isDev) await rm('dist', { recursive: true, force: true });
const outfile = isDev ? 'dist/dev.js' : 'dist/roboflow-jobs.js';

await build({
	entryPoints: ['source/cli.tsx'],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node22',
	jsx: 'automatic',
	minify: !isDev,
	sourcemap: isDev ? 'inline' : false,
	legalComments: 'none',
	logLevel: 'warning',
	define: {
		'process.env.NODE_ENV': isDev ? '"development"' : '"production"',
		'process.env.DEV': '"false"',
		VERSION: JSON.stringify(version),
	},
	// CommonJS dependencies (react, signal-exit) call `require` for Node's own modules.
	banner: {
		js: "#!/usr/bin/env node\nimport { createRequire as createBundleRequire } from 'node:module';\nconst require = createBundleRequire(import.meta.url);",
	},
	plugins: [withoutDevtools, lazyBuiltins],
});
await chmod(outfile, 0o755);
