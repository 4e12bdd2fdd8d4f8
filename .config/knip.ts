import process from 'node:process';
import type { KnipConfig } from 'knip';

/**
 * What counts as used. Run twice: without `--production`, an export needs an importer, be it a test; with it, each
 * export of `source/` needs a user in the program.
 */
export default {
	entry: [
		'source/cli.tsx!',
		'source/start/{entry,lazy-segmenter,quick-output,quick-width}.ts!',
		'.config/*.ts!',
		'test/{fail-on-console-error,one-width,property-runs,screenshot,smoke}.ts',
		'test/e2e/quick-waits.ts',
		'test/bench/{bench.ts,bare-*.tsx}',
	],
	project: ['source/**/*.{ts,tsx}!', '.config/**/*.ts!', 'test/**/*.{ts,tsx}'],
	ignoreExportsUsedInFile: process.argv.includes('--production'),
} satisfies KnipConfig;
