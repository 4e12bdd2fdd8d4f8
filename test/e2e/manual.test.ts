import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programEntry } from '../../source/config/arguments/table-entries.ts';
import { environmentTexts } from '../../source/config/manual/manual-texts.ts';
import { bold } from '../../source/config/manual/roff.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'dist', 'roboflow-jobs.1'), 'utf8');
const program = programEntry();

const isInstalled = (name: string): boolean => spawnSync(name, ['--version']).status === 0;
const withWord = (name: string): string =>
	isInstalled(name) ? name : `${name}, which is not installed here`;

describe('the manual page', () => {
	it.each([program, ...program.commands])('lists every option of $name', ({ name, options }) => {
		expect(page).toContain(name.replace('-', '\\-'));
		for (const { long } of options) expect(page).toContain(long.replaceAll('-', '\\-'));
	});

	it('names every variable in the README', () => {
		const readme = readFileSync(join(root, 'README.md'), 'utf8');
		const table = readme.slice(
			readme.indexOf('| option | environment |'),
			readme.indexOf('Options win over'),
		);
		const names = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name);
		expect(Object.keys(environmentTexts)).toEqual(expect.arrayContaining(names));
		for (const name of names) expect(page).toContain(bold(name));
	});

	it.skipIf(!isInstalled('groff'))(`is valid for ${withWord('groff')}`, () => {
		const { stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], { input: page, encoding: 'utf8' });
		expect(stderr).toBe('');
	});

	it.skipIf(!isInstalled('man'))(`is valid for ${withWord('man')}, and displayed by it`, () => {
		const file = join(root, 'dist', 'roboflow-jobs.1');
		const { status, stdout, stderr } = spawnSync('man', ['--warnings', '-l', file], {
			encoding: 'utf8',
			env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8' },
		});
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		for (const { name } of program.commands) expect(stdout).toMatch(new RegExp(`^ {3}${name}( |$)`, 'm'));
	});
});
