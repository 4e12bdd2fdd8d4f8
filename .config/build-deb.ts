import { parseArgs } from 'node:util';
import { buildDebianPackage } from './debian-package.ts';

const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'build' } } });
// What is installed can be read by everybody, whoever builds it.
process.umask(0o022);
try {
	process.stdout.write(`${await buildDebianPackage(values.outdir)}\n`);
} catch (error) {
	process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
