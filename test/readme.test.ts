import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, refreshed } from '../.config/pages.ts';
import { programEntry } from '../source/config/arguments/table-entries.ts';

const root = join(import.meta.dirname, '..');
const pageAt = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = pageAt('README.md');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it.each(pages)('%s has the tables that are generated for it', (path) => {
	const page = pageAt(path);
	expect(page).toMatch(/<!-- \/\w+ -->/);
	// `npm run docs` writes them.
	expect(refreshed(page)).toBe(page);
});

it.each(Object.keys(manifest.devDependencies))('source/README.md gives a reason for %s', (name) => {
	expect(pageAt('source/README.md')).toMatch(new RegExp(`^\\| \`${name}\` \\| .{20,} \\|$`, 'm'));
});

it.each(Object.keys(manifest.scripts).filter((name) => name !== 'prepare'))(
	'CONTRIBUTING.md names the script %s',
	(name) => {
		expect(pageAt('CONTRIBUTING.md')).toMatch(new RegExp(`npm (run )?${name}\\b`));
	},
);

describe('README.md', () => {
	it('has at most 200 lines, and no paragraph over four', () => {
		expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
		const paragraphs = readme.split(/\n{2,}/).filter((part) => !/^(\||#| {4}|- )/.test(part));
		expect(paragraphs.filter((part) => part.trim().split('\n').length > 4)).toEqual([]);
	});

	it('names every option of the program and every command', () => {
		const { commands, options } = programEntry();
		for (const { long } of options.filter((option) => !/help|version/.test(option.long))) {
			expect(readme).toContain(long);
		}
		for (const { name } of commands.filter((command) => command.name !== 'help')) {
			expect(readme).toMatch(new RegExp(`^\\|.*\`${name}\\b.*\\|`, 'm'));
		}
	});

	it.each(['README.md', 'CONTRIBUTING.md', 'source/README.md', 'test/README.md', 'SECURITY.md', ...pages])(
		'%s links to files that exist',
		(path) => {
			const links = [...pageAt(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
			const missing = links.filter((link) => !existsSync(join(root, dirname(path), link)));
			expect(missing).toEqual([]);
		},
	);
});

it('the manifest pins every version, and lets only what is needed run at install', () => {
	const versions = Object.values<string>(manifest.devDependencies);
	expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	expect(manifest.allowScripts).toEqual({ esbuild: true, node: true });
	expect(manifest).toMatchObject({
		name: 'roboflow-jobs',
		bin: { 'roboflow-jobs': 'dist/roboflow-jobs.js' },
		man: ['dist/roboflow-jobs.1'],
		engines: { node: '>=22.12' },
		files: [
			'dist/LICENSES.txt',
			'dist/chunks/*.js',
			'dist/roboflow-jobs.1',
			'dist/roboflow-jobs.js',
			'schema.json',
		],
		publishConfig: { access: 'public', provenance: true },
	});
});
