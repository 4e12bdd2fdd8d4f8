import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createExporter } from '../../source/files/export-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('writes a file that only its owner can read, without other files', () => {
	const place = temporaryFolder();
	expect(createExporter(place, null)('jobs.csv', 'a,b\n', false)).toEqual({
		state: 'written',
		path: join(place, 'jobs.csv'),
	});
	expect(readFileSync(join(place, 'jobs.csv'), 'utf8')).toBe('a,b\n');
	expect(statSync(join(place, 'jobs.csv')).mode & 0o777).toBe(0o600);
	expect(readdirSync(place)).toEqual(['jobs.csv']);
});

it('overwrites a file only when allowed', () => {
	const place = temporaryFolder();
	const write = createExporter(place, null);
	writeFileSync(join(place, 'jobs.csv'), 'precious');
	expect(write('jobs.csv', 'new', false)).toEqual({ state: 'exists' });
	expect(readFileSync(join(place, 'jobs.csv'), 'utf8')).toBe('precious');
	expect(write('jobs.csv', 'new', true).state).toBe('written');
	expect(readFileSync(join(place, 'jobs.csv'), 'utf8')).toBe('new');
	expect(statSync(join(place, 'jobs.csv')).mode & 0o777).toBe(0o600);
	expect(readdirSync(place)).toEqual(['jobs.csv']);
});

it('resolves the home folder and absolute paths', () => {
	const home = temporaryFolder();
	expect(createExporter('/nowhere', home)('~/jobs.csv', 'x', false)).toMatchObject({
		path: join(home, 'jobs.csv'),
	});
	expect(createExporter('/nowhere', null)(join(home, 'b.csv'), 'x', false).state).toBe('written');
});

it('reports why nothing could be written', () => {
	const place = temporaryFolder();
	mkdirSync(join(place, 'taken.csv'));
	const write = createExporter(place, null);
	expect(write('no/such/folder.csv', 'x', false)).toEqual({
		state: 'failed',
		reason: 'no such folder',
	});
	expect(write('taken.csv', 'x', false)).toEqual({ state: 'failed', reason: 'the path is a folder' });
	expect(write('/dev/null', 'x', true)).toEqual({ state: 'failed', reason: 'not a regular file' });
	expect(readdirSync(place)).toEqual(['taken.csv']);
});

it.each([
	['a name that is too long', 'x'.repeat(3000), 'file name too long'],
	['a path that is too long', 'y/'.repeat(3000), 'file name too long'],
	['a path below a file', 'jobs.csv/under.csv', 'no such folder'],
	['a name with a null byte', 'a\0b', 'the file could not be written'],
])('reports %s, which no file can have', (_what, path, reason) => {
	const place = temporaryFolder();
	writeFileSync(join(place, 'jobs.csv'), 'precious');
	expect(createExporter(place, null)(path, 'x', false)).toEqual({ state: 'failed', reason });
	expect(readdirSync(place)).toEqual(['jobs.csv']);
});

it('writes a file whose name is as long as names can be', () => {
	const place = temporaryFolder();
	const name = `${'x'.repeat(251)}.csv`;
	expect(createExporter(place, null)(name, 'x', false).state).toBe('written');
	expect(readdirSync(place)).toEqual([name]);
});

it('writes to the target of a link, and keeps the link', () => {
	const place = temporaryFolder();
	writeFileSync(join(place, 'real.csv'), 'old');
	symlinkSync(join(place, 'real.csv'), join(place, 'link.csv'));
	expect(createExporter(place, null)('link.csv', 'new', true).state).toBe('written');
	expect(readFileSync(join(place, 'real.csv'), 'utf8')).toBe('new');
	expect(lstatSync(join(place, 'link.csv')).isSymbolicLink()).toBe(true);
});
