import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** A mistake in the program: text of one of its files, and what stands there instead; it may use React's hooks. */
export interface Mistake {
	/** Below `source/`. */
	readonly file: string;
	readonly text: string;
	readonly instead: string;
}

const withMistake = ({ file, text, instead }: Mistake): Plugin => ({
	name: 'with-mistake',
	setup({ onLoad, onEnd }) {
		const path = join(root, 'source', file);
		let isMade = false;
		onLoad({ filter: new RegExp(`${file.replaceAll('.', '\\.')}$`) }, () => {
			const contents = readFileSync(path, 'utf8');
			if (!contents.includes(text)) throw new Error(`${file} has no “${text}”`);
			isMade = true;
			const imports = "import { useEffect, useReducer } from 'react';";
			return { contents: `${imports}\n${contents.replace(text, instead)}`, loader: 'tsx' };
		});
		onEnd(() => (isMade ? {} : { errors: [{ text: `the program has no ${file}` }] }));
	},
});

/** Ink imports them only when DEV=true, yet a single file must resolve every import. */
const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
	},
};

export interface BrokenProgram {
	readonly path: string;
	readonly remove: () => void;
}

/** Builds the program with a mistake in it, since the program itself has no way to be broken. */
export async function buildBroken(mistake: Mistake): Promise<BrokenProgram> {
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-broken-'));
	const path = join(folder, 'roboflow-jobs.mjs');
	await build({
		entryPoints: [join(root, 'source', 'cli.tsx')],
		outfile: path,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		jsx: 'automatic',
		logLevel: 'silent',
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.DEV': '"false"',
			VERSION: '"0.0.0-broken"',
		},
		banner: {
			js: "import { createRequire as createBundleRequire } from 'node:module';\nconst require = createBundleRequire(import.meta.url);",
		},
		plugins: [withMistake(mistake), withoutDevtools],
	});
	return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
