import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildProgram } from './build-program.ts';
import { bundleOptions } from './bundle.ts';
import { licensesText } from './licenses.ts';
import { manualText } from './manual.ts';

const { values } = parseArgs({
	options: { dev: { type: 'boolean', default: false }, outdir: { type: 'string', default: 'dist' } },
});
const { outdir } = values;

if (values.dev) {
	const options = await bundleOptions();
	const { metafile } = await build({
		...options,
		entryPoints: { dev: 'source/cli.tsx' },
		outdir,
		minify: false,
		sourcemap: 'inline',
		define: { ...options.define, 'process.env.NODE_ENV': '"development"' },
		metafile: true,
	});
	await writeFile(join(outdir, 'LICENSES.txt'), licensesText(metafile));
} else {
	await buildProgram(outdir);
	await writeFile(join(outdir, 'roboflow-jobs.1'), await manualText());
}
