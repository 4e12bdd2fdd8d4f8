import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.ts';
import { writeManual } from './manual.ts';

const { values } = parseArgs({
	options: { dev: { type: 'boolean', default: false }, outdir: { type: 'string', default: 'dist' } },
});
const { outdir } = values;
const options = await bundleOptions();

if (values.dev) {
	await build({
		...options,
		entryPoints: { dev: 'source/cli.tsx' },
		outdir,
		minify: false,
		sourcemap: 'inline',
		define: { ...options.define, 'process.env.NODE_ENV': '"development"' },
	});
} else {
	// What is published is what stands in here.
	await rm(outdir, { recursive: true, force: true });
	await build({ ...options, outdir, splitting: true, chunkNames: 'chunks/[name]-[hash]' });
	const program = join(outdir, 'roboflow-jobs.js');
	await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`);
	await chmod(program, 0o755);
	await writeManual(join(outdir, 'roboflow-jobs.1'));
}
