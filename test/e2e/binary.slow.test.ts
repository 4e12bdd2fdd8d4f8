import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageVersion } from '../package-version.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
const binary = join(folder, 'roboflow-jobs');
/** Nothing can be found in here, no Node either. */
const env = { PATH: folder };

beforeAll(() => {
	execFileSync(process.execPath, ['.config/build-binary.ts', '--output', binary], { cwd: root });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is one file, and prints its version', () => {
	expect(readdirSync(folder)).toEqual(['roboflow-jobs', 'roboflow-jobs.sha256']);
	expect(execFileSync(binary, ['--version'], { env, encoding: 'utf8' })).toBe(`${packageVersion}\n`);
});

it('is reproducible in any folder, and has a checksum', () => {
	const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
	const again = temporaryFolder();
	const other = join(again, 'other');
	execFileSync(process.execPath, ['.config/build-binary.ts', '--output', other], {
		cwd: root,
		env: {
			PATH: process.env['PATH'],
			TMPDIR: again,
			LANG: 'de_DE.UTF-8',
			TZ: 'Asia/Tokyo',
			NODE_ENV: 'test',
		},
	});
	expect(sumOf(other)).toBe(sumOf(binary));
	expect(readFileSync(`${binary}.sha256`, 'utf8')).toBe(`${sumOf(binary)}  roboflow-jobs\n`);
}, 60_000);

it('prints the licenses of its whole content, including Node', () => {
	const text = execFileSync(binary, ['licenses'], { env, encoding: 'utf8' });
	expect(text).toMatch(/^ink \d/m);
	expect(text).toMatch(new RegExp(`^node ${process.versions.node}$`, 'm'));
	expect(text).toContain('Node.js is licensed for use as follows');
});

it('lists without a screen', () => {
	const text = execFileSync(binary, ['list', '--demo', '--json'], { env, encoding: 'utf8' });
	expect(JSON.parse(text).jobs).toHaveLength(36);
});

it('runs on a terminal, and restores it', async () => {
	const terminal = openTerminal([], { env }, [binary]);
	await terminal.shows('● live');
	expect(terminal.isAlternate()).toBe(true);
	terminal.type('j');
	terminal.press('enter');
	await terminal.shows('unannotated');
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(0);
	expect(terminal.isAlternate()).toBe(false);
});
