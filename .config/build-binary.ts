import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSingleFile, singleFileName } from './single-file.ts';

const { values } = parseArgs({
	options: { output: { type: 'string', default: join('build', singleFileName) } },
});
const output = resolve(values.output);
await buildSingleFile(output);
process.stdout.write(`${output}\n`);
