import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildResult, build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bareOfetch } from '../../.config/bundle-plugins/bare-ofetch.ts';
import { lazyBuiltins } from '../../.config/bundle-plugins/lazy-builtins.ts';
import { quickOutput } from '../../.config/bundle-plugins/quick-output.ts';
import { quickWidth } from '../../.config/bundle-plugins/quick-width.ts';
import { yogaAsBytes } from '../../.config/bundle-plugins/yoga-as-bytes.ts';
import { folderOf } from '../folder-of.ts';

const root = join(import.meta.dirname, '..', '..');

/** Builds a small program with one plugin, in its own folder. */
const buildWith = (plugin: Plugin, folder: string, contents: string): Promise<BuildResult> =>
	build({
		absWorkingDir: folder,
		stdin: { contents, resolveDir: folder },
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'node',
		preserveSymlinks: true,
		logLevel: 'silent',
		plugins: [plugin],
	});

const yoga = 'node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
const ofetch = 'node_modules/ofetch/dist/index.mjs';

describe.each([
	{
		plugin: yogaAsBytes,
		file: yoga,
		patched: ['loadYoga = loadYoga || {};', 'data:application/octet-stream;base64,AG', '.wasmBinary&&('],
	},
	{ plugin: bareOfetch, file: ofetch, patched: [' as createFetch }'] },
])('$plugin.name', ({ plugin, file, patched }) => {
	const text = readFileSync(join(root, file), 'utf8');
	const program = `import './${file}';`;
	const buildOf = (changed: string): Promise<BuildResult> => {
		const folder = folderOf({ [file]: changed });
		if (file === ofetch) {
			for (const part of ['ofetch/dist/shared', 'destr', 'ufo']) {
				const path = join('node_modules', part);
				cpSync(join(root, path), join(folder, path), { recursive: true });
			}
		}
		return buildWith(plugin, folder, program);
	};

	it('builds when the patched text exists', async () => {
		expect((await buildOf(text)).errors).toEqual([]);
	});

	it.each(patched)('fails the build when %j has changed', async (part) => {
		const changed = text.replaceAll(part, part.replace(/[A-Za-z]/, 'x'));
		expect(changed).not.toBe(text);
		await expect(buildOf(changed)).rejects.toThrow(/has changed: .+ does not match, expected 1 match/);
	});

	it('fails the build when the text occurs twice', async () => {
		await expect(buildOf(`${text}\n${text}`)).rejects.toThrow(/has changed: .+ matches 2 times/);
	});

	it('fails the build when no file is patched', async () => {
		await expect(buildWith(plugin, folderOf({}), 'export {};')).rejects.toThrow(/matches 0 files/);
	});
});

describe('quick-width', () => {
	const width = 'export default (text) => text.length;';
	const files = {
		'node_modules/string-width/index.js': width,
		'node_modules/ink/index.js': "import width from 'string-width'; console.log(width('ink'));",
		'source/text/terminal-width.ts':
			"import width from 'string-width'; export const terminalWidth = (text: string) => width(text);",
		'source/start/quick-width.ts': "export { terminalWidth as quickWidth } from '../text/terminal-width.ts';",
	};
	const program = "import 'ink';";

	it('builds while Ink imports string-width', async () => {
		expect((await buildWith(quickWidth, folderOf(files), program)).errors).toEqual([]);
	});

	it('fails the build when Ink no longer imports string-width', async () => {
		const folder = folderOf({ ...files, 'node_modules/ink/index.js': '' });
		await expect(buildWith(quickWidth, folder, program)).rejects.toThrow(
			'Ink no longer imports string-width',
		);
	});

	it('fails the build when an importer has its own version', async () => {
		const folder = folderOf({ ...files, 'node_modules/ink/node_modules/string-width/index.js': width });
		await expect(buildWith(quickWidth, folder, program)).rejects.toThrow(
			'node_modules/ink/index.js imports a string-width of another version',
		);
	});

	it('fails the build when an importer uses another export', async () => {
		const folder = folderOf({
			...files,
			'node_modules/ink/index.js': "import { width } from 'string-width'; console.log(width('ink'));",
		});
		await expect(buildWith(quickWidth, folder, program)).rejects.toThrow('No matching export');
	});
});

describe('quick-output', () => {
	const renderer = 'node_modules/ink/build/renderer.js';
	const files = {
		[renderer]: "import Output from './output.js'; console.log(Output);",
		'node_modules/ink/build/output.js': 'export default class InkOutput {}',
		'source/start/lazy-segmenter.ts': 'export class LazySegmenter {}',
		'source/start/quick-output.ts': 'export const quickOutput = (Ink) => class QuickOutput extends Ink {};',
	};
	const program = `import './${renderer}';`;

	it('replaces the class that Ink draws with', async () => {
		const { outputFiles } = await buildWith(quickOutput, folderOf(files), program);
		expect(outputFiles?.[0]?.text).toMatch(/output_default = quickOutput\(InkOutput\)/);
	});

	it('replaces segmenters that are made at the top of a module', async () => {
		const packaged = `${program} export const segmenter = new Intl.Segmenter();`;
		const { outputFiles } = await buildWith(quickOutput, folderOf(files), packaged);
		expect(outputFiles?.[0]?.text).toContain('segmenter = new LazySegmenter()');
	});

	it('fails the build when Ink imports it from another file', async () => {
		const folder = folderOf({ ...files, [renderer]: '' });
		await expect(buildWith(quickOutput, folder, program)).rejects.toThrow(
			'Ink no longer imports ./output.js',
		);
	});
});

describe('lazy-builtins', () => {
	const program =
		"import { request } from 'node:http'; export const ask = () => request('http://127.0.0.1');";

	it('replaces an import by a call', async () => {
		const { outputFiles } = await buildWith(lazyBuiltins, folderOf({}), program);
		const text = outputFiles?.map((file) => file.text).join('') ?? '';
		expect(text).toContain('process.getBuiltinModule("node:http")');
		expect(text).not.toMatch(/^import/m);
	});

	it('fails the build when an import stays at the top of a file', async () => {
		const both: Plugin = {
			name: 'both',
			async setup(context) {
				context.onResolve({ filter: /^node:http$/ }, ({ path }) => ({ path, external: true }));
				await lazyBuiltins.setup(context);
			},
		};
		await expect(buildWith(both, folderOf({}), program)).rejects.toThrow('imports node:http at its top');
	});

	it('fails the build when Node has no such export', async () => {
		const wrong = "import { reqest } from 'node:http'; export const ask = () => reqest();";
		await expect(buildWith(lazyBuiltins, folderOf({}), wrong)).rejects.toThrow('No matching export');
	});
});
