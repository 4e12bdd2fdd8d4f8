import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseBody } from '../../source/api/client/parse-body.ts';
import { createKeyRedactor } from '../../source/api/client/redact-key.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { isSameData } from '../../source/jobs/model/same-data.ts';
import { shareRows } from '../../source/jobs/model/share-rows.ts';
import { countByStage } from '../../source/jobs/model/stage.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import {
	attributesOfAll,
	type JobAttributes,
	noBatchNames,
} from '../../source/jobs/triage/job-attributes.ts';
import { decodeJobs } from '../api/client/decode-at-once.ts';
import { compare, inTurn, type Measure } from './measure.ts';
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

/** The same answer a while later: of every 500th job one image more is drawn. */
function laterAnswer(text: string): string {
	const { jobs: list } = JSON.parse(text) as { readonly jobs: readonly { readonly annotated: number }[] };
	return JSON.stringify({
		jobs: list.map((job, index) => (index % 500 === 0 ? { ...job, annotated: job.annotated + 1 } : job)),
	});
}

/** What the first answer costs, what a refresh does, all that is derived of either included, and what stays. */
export async function decodeMeasures({ runs }: Setting): Promise<readonly Measure[]> {
	const demo = await startDemoServer({ jobs });
	const answer = await fetch(`${demo.url}/${demo.workspace}/${demo.projects[0]}/jobs?api_key=${demo.key}`);
	const text = await answer.text();
	const redactor = createKeyRedactor(demo.key);
	await demo.close();
	const read = (json: string, known: readonly Job[], before: readonly JobAttributes[]) => {
		const { rows } = decodeJobs(parseBody(redactor.redact(json), redactor), known);
		const shared = shareRows(known, rows, isSameData);
		const attributes = attributesOfAll(shared, noBatchNames, before);
		return { rows: shared, attributes, counts: countByStage(attributes) };
	};
	const later = laterAnswer(text);
	const before = heapInUse();
	const { rows, attributes } = read(text, [], []);
	const history = createMemoryHistory().record({ workspace: 'acme', project: 'warehouse' }, rows, 1);
	const kept = heapInUse() - before;
	if (history.size !== jobs) throw new Error(`the history has ${history.size} jobs`);
	const { parse, first, refresh } = await inTurn(runs * 3, {
		parse: () => timed(() => JSON.parse(later)),
		first: () => timed(() => read(later, [], [])),
		refresh: () => timed(() => read(later, rows, attributes)),
	});
	const beside = { unit: 'ms', rival: 'JSON.parse of the same' } as const;
	return [
		compare({ name: 'the first answer of 10,000 jobs', ...beside, goal: 2.5 }, first, parse),
		compare({ name: 'a refresh of 10,000 jobs', ...beside, goal: 1.5 }, refresh, parse),
		{
			name: 'what stays in memory of 10,000 jobs',
			value: kept,
			unit: 'MB',
			rival: 'their JSON',
			rivalValue: Buffer.byteLength(text) / 1024 / 1024,
			goal: 4,
			spread: null,
		},
	];
}
