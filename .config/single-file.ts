import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.ts';
import { licensesText } from './licenses.ts';
import { nodeLicense } from './node-license.ts';

/**
 * What a start makes is not looked through for garbage before it shows anything, which takes 15 MB more. The
 * compiled code is good for these flags alone: the build has them, too.
 */
const flags: readonly string[] = ['--min-semi-space-size=16', '--disable-sigusr1'];

/** The usual name of the file for the machine that this runs on: `roboflow-jobs-linux-x64`. */
export const singleFileName = `roboflow-jobs-${process.platform}-${process.arch}${process.platform === 'win32' ? '.exe' : ''}`;

/** Writes what `sha256sum --check` reads, beside a file. */
export async function writeChecksum(path: string): Promise<void> {
	const sum = createHash('sha256')
		.update(await readFile(path))
		.digest('hex');
	await writeFile(`${path}.sha256`, `${sum}  ${basename(path)}\n`);
}

/**
 * Builds one file that holds Node, the program, and what Node has compiled of it, for the machine that this runs
 * on; and its checksum. The same sources and the same Node make the same bytes.
 */
export async function buildSingleFile(output: string): Promise<void> {
	const work = await mkdtemp(join(tmpdir(), 'roboflow-jobs-'));
	try {
		const options = await bundleOptions();
		const { metafile } = await build({
			...options,
			outdir: work,
			outExtension: { '.js': '.mjs' },
			define: { ...options.define, IS_BINARY: 'true' },
			metafile: true,
		});
		await writeFile(join(work, 'LICENSES.txt'), licensesText(metafile, [nodeLicense()]));
		await writeFile(
			join(work, 'settings.json'),
			JSON.stringify({
				// Both paths stay in the file, so that they must not name the folder.
				main: 'roboflow-jobs.mjs',
				assets: { 'LICENSES.txt': 'LICENSES.txt' },
				mainFormat: 'module',
				output,
				useCodeCache: true,
				execArgv: flags,
				disableExperimentalSEAWarning: true,
			}),
		);
		await mkdir(dirname(output), { recursive: true });
		// The order of what is compiled follows random numbers. The flag is the build's alone.
		execFileSync(process.execPath, ['--random-seed=1', ...flags, '--build-sea', 'settings.json'], {
			cwd: work,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		// Apple's systems run nothing that was changed after it was signed.
		if (process.platform === 'darwin') execFileSync('codesign', ['--force', '--sign', '-', output]);
		await writeChecksum(output);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}
