import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleBare } from './bundle-bare.ts';
import { byteMeasures } from './byte-measures.ts';
import { decodeMeasures } from './decode-measures.ts';
import { latencyMeasures } from './latency-measures.ts';
import { type Measure, tableOf } from './measure.ts';
import { restMeasures } from './rest-measures.ts';
import type { Setting } from './setting.ts';
import { slowLineMeasures } from './slow-line-measures.ts';
import { startMeasures } from './start-measures.ts';
import { triageMeasures } from './triage-measures.ts';

const groups: Readonly<Record<string, (setting: Setting) => Promise<readonly Measure[]>>> = {
	start: startMeasures,
	bytes: byteMeasures,
	triage: triageMeasures,
	latency: latencyMeasures,
	decode: decodeMeasures,
	rest: restMeasures,
	line: slowLineMeasures,
};

const { values, positionals } = parseArgs({
	options: { json: { type: 'boolean' }, runs: { type: 'string', default: '9' } },
	allowPositionals: true,
});
const strangers = positionals.filter((name) => !(name in groups));
if (strangers.length > 0)
	throw new Error(`there is no ${strangers.join(', ')}: ${Object.keys(groups).join(', ')}`);

const work = mkdtempSync(join(tmpdir(), 'roboflow-jobs-bench-'));
try {
	const setting: Setting = {
		runs: Number(values.runs),
		work,
		hello: await bundleBare('bare-hello', work),
		list: await bundleBare('bare-list', work),
	};
	const measures: Measure[] = [];
	for (const [name, measure] of Object.entries(groups)) {
		if (positionals.length === 0 || positionals.includes(name)) measures.push(...(await measure(setting)));
	}
	process.stdout.write(`${values.json ? JSON.stringify(measures, null, 2) : tableOf(measures)}\n`);
} finally {
	rmSync(work, { recursive: true, force: true });
}
