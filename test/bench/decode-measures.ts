import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decodeJobs } from '../../source/api/wire.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { factsOfAll, noBatchNames } from '../../source/jobs/facts.ts';
import { isSameData } from '../../source/jobs/same-data.ts';
import { shareRows } from '../../source/jobs/share-rows.ts';
import { countByStage } from '../../source/jobs/stage.ts';
import { inTurn, type Measure, median } from './measure.ts';
import type { Setting } from './setting.ts';

const jobs = 10_000;

function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** MB that are in use when everything that can go has gone. */
function heapInUse(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** What a refresh costs beyond reading JSON (decoding, finding what did not change, counting), and what stays. */
export async function decodeMeasures({ runs }: Setting): Promise<readonly Measure[]> {
	const demo = await startDemoServer({ jobs });
	const answer = await fetch(`${demo.url}/${demo.workspace}/${demo.projects[0]}/jobs?api_key=${demo.key}`);
	const text = await answer.text();
	await demo.close();
	const before = heapInUse();
	const { rows } = decodeJobs(JSON.parse(text));
	const kept = heapInUse() - before;
	const { parse, refresh } = await inTurn(runs * 3, {
		parse: () => timed(() => JSON.parse(text)),
		refresh: () =>
			timed(() => {
				const decoded = decodeJobs(JSON.parse(text));
				countByStage(factsOfAll(shareRows(rows, decoded.rows, isSameData), noBatchNames, []));
			}),
	});
	return [
		{
			name: 'taking in 10,000 jobs',
			value: median(refresh),
			unit: 'ms',
			rival: 'JSON.parse of the same',
			rivalValue: median(parse),
			limit: 3,
		},
		{
			name: 'what stays in memory of 10,000 jobs',
			value: kept,
			unit: 'MB',
			rival: 'their JSON',
			rivalValue: Buffer.byteLength(text) / 1024 / 1024,
			limit: 4,
		},
	];
}
