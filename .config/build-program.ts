import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundleOptions } from './bundle.ts';
import { licensesText } from './licenses.ts';

/**
 * Builds the files that are published, in place of what the folder contains.
 *
 * @param options replace those of the bundle.
 * @returns the path of the program.
 */
export async function buildProgram(outdir: string, options?: BuildOptions): Promise<string> {
	await rm(outdir, { recursive: true, force: true });
	const { metafile } = await build({
		...(await bundleOptions()),
		outdir,
		splitting: true,
		chunkNames: 'chunks/[name]-[hash]',
		...options,
		metafile: true,
	});
	await writeFile(join(outdir, 'LICENSES.txt'), licensesText(metafile));
	const program = join(outdir, 'roboflow-jobs.js');
	await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`);
	await chmod(program, 0o755);
	return program;
}
