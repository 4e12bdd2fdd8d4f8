import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyTables } from '../.config/key-tables.ts';
import { parseArguments } from '../source/config/arguments/arguments.ts';
import { programEntry } from '../source/config/arguments/table-entries.ts';
import { documentedRecords } from '../source/jobs/output/record-fields.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The tables of keys as the README must have them. */
const printedKeys = (): string =>
	keyTables
		.map(({ title, modes, rows }) =>
			[
				`#### ${title}: ${modes.map((mode) => `\`${mode}\``).join(', ')}`,
				'',
				'| key | does | name |',
				'| --- | --- | --- |',
				...rows.map(({ keys, help, name }) => {
					const labels = keys.map((key) => `\`${key}\``).join(' ');
					return `| ${labels} | ${help} | ${name === null ? '' : `\`${name}\` `}|`;
				}),
			].join('\n'),
		)
		.join('\n\n');

describe('the README', () => {
	it('prints the table of keys', () => {
		const [, tables = ''] = readme.split(/<!-- keys -->|<!-- \/keys -->/);
		expect(tables.trim()).toBe(printedKeys());
	});

	it.each(documentedRecords)('tells of every field of $title', ({ fields }) => {
		for (const [name, text] of Object.entries(fields)) expect(readme).toContain(`| \`${name}\` | ${text} |`);
	});

	it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
		'gives a reason for %s',
		(name) => {
			expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\| .{20,} \\|$`, 'm'));
		},
	);

	it('names every option and command of the help', () => {
		const commands = programEntry().commands.map(({ name }) => name);
		expect(commands).toContain('list');
		for (const command of ['', ...commands.filter((name) => name !== 'help')]) {
			const help = parseArguments([...command.split(' ').filter(Boolean), '--help'], '0.0.0');
			if (help.command !== 'print') throw new Error('no help');
			for (const [option] of help.text.matchAll(/--[a-z][a-z-]+/g)) expect(readme).toContain(option);
			if (command !== '') expect(readme).toContain(`\`roboflow-jobs ${command}`);
		}
	});

	it.each(Object.keys(manifest.scripts).filter((name) => name !== 'prepare'))(
		'tells of the script %s',
		(name) => {
			expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`));
		},
	);
});

it('the manifest pins every version, and lets only what is needed run at install', () => {
	const versions = Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies });
	expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	expect(manifest.allowScripts).toEqual({ esbuild: true, node: true });
	expect(manifest).toMatchObject({
		name: 'roboflow-jobs',
		bin: { 'roboflow-jobs': 'dist/roboflow-jobs.js' },
		man: ['dist/roboflow-jobs.1'],
		engines: { node: '>=22' },
		files: ['dist', 'schema.json'],
	});
});
