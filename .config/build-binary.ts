import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.ts';
import { licensesText } from './licenses.ts';
import { nodeLicense } from './node-license.ts';

// One file that holds Node, the program, and what Node has compiled of it; for the machine that this runs on.
const { values } = parseArgs({
	options: { output: { type: 'string', default: join('build', 'roboflow-jobs') } },
});
const output = resolve(values.output);
/**
 * What a start makes is not looked through for garbage before it shows anything, which takes 15 MB more. The
 * compiled code is good for these flags alone: the build has them, too.
 */
const flags: readonly string[] = ['--min-semi-space-size=16', '--disable-sigusr1'];
const work = await mkdtemp(join(tmpdir(), 'roboflow-jobs-'));
try {
	const options = await bundleOptions();
	const main = join(work, 'roboflow-jobs.mjs');
	const { metafile } = await build({
		...options,
		outdir: work,
		outExtension: { '.js': '.mjs' },
		define: { ...options.define, IS_BINARY: 'true' },
		metafile: true,
	});
	const licenses = join(work, 'LICENSES.txt');
	await writeFile(licenses, licensesText(metafile, [nodeLicense()]));
	const settings = join(work, 'settings.json');
	await writeFile(
		settings,
		JSON.stringify({
			main,
			mainFormat: 'module',
			output,
			useCodeCache: true,
			execArgv: flags,
			assets: { 'LICENSES.txt': licenses },
			disableExperimentalSEAWarning: true,
		}),
	);
	await mkdir(dirname(output), { recursive: true });
	execFileSync(process.execPath, [...flags, '--build-sea', settings], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	// Apple's systems run nothing that was changed after it was signed.
	if (process.platform === 'darwin') execFileSync('codesign', ['--force', '--sign', '-', output]);
} finally {
	await rm(work, { recursive: true, force: true });
}
process.stdout.write(`${output}\n`);
