import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../e2e/run.ts';
import { packageVersion } from '../package-version.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Runs a command that loads the program, and returns its exit code: that of a usage error. */
const runWith = async (home: string): Promise<number | null> =>
	(await run(['--no-such-option'], { XDG_CACHE_HOME: home })).code;

describe('the compile cache', () => {
	it('is kept in a folder that only its owner can access', async () => {
		const home = temporaryFolder();
		expect(await runWith(home)).toBe(1);
		const folder = join(home, 'roboflow-jobs');
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
			file.isFile(),
		);
		expect(files.length).toBeGreaterThan(0);
		expect(await runWith(home)).toBe(1);
	});

	it('is not used in a folder that others can read or write', async () => {
		const home = temporaryFolder();
		const folder = join(home, 'roboflow-jobs');
		mkdirSync(folder);
		chmodSync(folder, 0o755);
		expect(await runWith(home)).toBe(1);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is not used behind a link', async () => {
		const home = temporaryFolder();
		const elsewhere = join(home, 'elsewhere');
		mkdirSync(elsewhere, { mode: 0o700 });
		symlinkSync(elsewhere, join(home, 'roboflow-jobs'));
		expect(await runWith(home)).toBe(1);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	it('is optional when nothing can be written', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'roboflow-jobs'), 'a file');
		expect(await runWith(home)).toBe(1);
		expect(await runWith(join(home, 'roboflow-jobs'))).toBe(1);
	});

	it('is not written by a command that only prints', async () => {
		const home = temporaryFolder();
		expect(await run(['--version'], { XDG_CACHE_HOME: home })).toMatchObject({
			code: 0,
			stdout: `${packageVersion}\n`,
		});
		expect(readdirSync(home)).toEqual([]);
	});
});
