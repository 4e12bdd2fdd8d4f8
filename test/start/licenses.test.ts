import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundledFolders, licensedPackage } from '../../.config/licenses.ts';
import { folderOf } from '../folder-of.ts';

const root = join(import.meta.dirname, '..', '..');

const packageOf = (license: unknown, files: Readonly<Record<string, string>>): string =>
	folderOf({ 'package.json': JSON.stringify({ name: 'some', version: '1.2.3', license }), ...files });

describe('licensedPackage', () => {
	it('reads the license, then the notices', () => {
		const folder = packageOf('MIT', {
			NOTICE: 'Parts are by Ann.',
			'license.md': '# MIT\r\n\r\nBy Lena.\r\n',
			'README.md': 'Read this.',
		});
		expect(licensedPackage(folder)).toEqual({
			name: 'some',
			version: '1.2.3',
			license: 'MIT',
			text: '# MIT\n\nBy Lena.\n\nParts are by Ann.',
		});
	});

	it.each([
		['a license that asks for more', 'GPL-3.0-only', { LICENSE: 'text' }, /"GPL-3.0-only" is not known/],
		['a license that was not reviewed', '(MIT OR WTFPL)', { LICENSE: 'text' }, /is not known/],
		['no license', undefined, { LICENSE: 'text' }, /is not known to be permissive/],
		['a license without its text', 'MIT', { NOTICE: 'text' }, /text of its license is missing/],
	])('refuses %s', (_, license, files, message) => {
		expect(() => licensedPackage(packageOf(license, files))).toThrow(message);
	});

	it.each([
		['yoga-layout', 'Copyright (c) Meta Platforms', 'The above copyright notice'],
		['@humanwhocodes/momoa', 'Copyright (c) Nicholas C. Zakas', 'TERMS AND CONDITIONS FOR USE'],
	])('has a text for %s, which is published without one', (name, holder, terms) => {
		const { text } = licensedPackage(join(root, 'node_modules', name));
		expect(text).toContain(holder);
		expect(text).toContain(terms);
		expect(text).not.toMatch(/<year>|<copyright holders>/);
	});
});

it('bundledFolders finds exactly the packages that are in the bundle', async () => {
	const folder = folderOf({
		'main.js':
			"import { used } from 'first'; import { a } from '@scope/second'; import 'third'; console.log(used, a);",
		'node_modules/first/index.js': "export { used } from 'inner'; export const unused = 1;",
		'node_modules/first/node_modules/inner/index.js': 'export const used = [1];',
		'node_modules/@scope/second/index.js': "export { tail as a } from './lib/tail.js';",
		'node_modules/@scope/second/lib/tail.js': 'export const tail = [2];',
		'node_modules/third/index.js': 'export const nothing = 1;',
	});
	const { metafile } = await build({
		absWorkingDir: folder,
		entryPoints: ['main.js'],
		bundle: true,
		write: false,
		format: 'esm',
		metafile: true,
	});
	expect(bundledFolders(metafile)).toEqual([
		'node_modules/@scope/second',
		'node_modules/first/node_modules/inner',
	]);
});
