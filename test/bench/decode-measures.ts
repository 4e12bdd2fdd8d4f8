import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createKeyRedactor } from '../../source/api/client/redact-key.ts';
import { createRowReader, type RowAnswer } from '../../source/api/client/row-reader.ts';
import { jobRows } from '../../source/api/client/wire.ts';
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

/** Bytes that arrive at once. */
const piece = 65_536;

/** What is kept of an answer. */
interface Known {
	readonly answer: RowAnswer<Job>;
	readonly attributes: readonly JobAttributes[];
	readonly counts: ReturnType<typeof countByStage>;
}

/**
 * Measures the first answer and a refresh, from their bytes to everything that is derived from them, and the
 * memory that stays.
 */
export async function decodeMeasures({ runs }: Setting): Promise<readonly Measure[]> {
	const demo = await startDemoServer({ jobs });
	const answer = await fetch(`${demo.url}/${demo.workspace}/${demo.projects[0]}/jobs?api_key=${demo.key}`);
	const text = await answer.text();
	const redactor = createKeyRedactor(demo.key);
	await demo.close();
	/** Reads a response that arrives in pieces. */
	function answerOf(body: Buffer, before: RowAnswer<Job> | null): RowAnswer<Job> {
		const reader = createRowReader(jobRows(before?.decoded.rows ?? []), before);
		for (let end = piece; end < body.length; end += piece) reader.take(body.subarray(0, end), redactor);
		reader.end(body, redactor);
		const read = reader.answer();
		if (read === null) throw new Error('the reader gave up');
		return read;
	}
	const read = (body: Buffer, known: Known | null): Known => {
		const rows = answerOf(body, known?.answer ?? null);
		const shared = shareRows(known?.answer.decoded.rows ?? [], rows.decoded.rows, isSameData);
		const attributes = attributesOfAll(shared, noBatchNames, known?.attributes ?? []);
		return { answer: rows, attributes, counts: countByStage(attributes) };
	};
	/** Copies each job of a response without any check, which is the least that the first answer takes. */
	function copy(body: Buffer): void {
		const { jobs: list } = JSON.parse(body.toString()) as { readonly jobs: readonly Job[] };
		const ids = new Set(list.map(({ id }) => id));
		const copies = list.map((job): Job => ({ ...job, extra: {} }));
		attributesOfAll(copies, noBatchNames, []);
		if (ids.size !== jobs) throw new Error(`there are ${ids.size} jobs`);
	}
	const later = laterAnswer(text);
	const [bytes, laterBytes] = [Buffer.from(text), Buffer.from(later)];
	const before = heapInUse();
	const known = read(bytes, null);
	const { rows } = known.answer.decoded;
	const history = createMemoryHistory().record({ workspace: 'acme', project: 'warehouse' }, rows, 1);
	// The bytes of the answer stay for the next refresh. They are not in the heap.
	const kept = heapInUse() - before + known.answer.body.length / 1024 / 1024;
	if (history.size !== jobs) throw new Error(`the history has ${history.size} jobs`);
	const { parse, first, refresh, copied } = await inTurn(runs * 3, {
		parse: () => timed(() => JSON.parse(later)),
		first: () => timed(() => read(laterBytes, null)),
		copied: () => timed(() => copy(laterBytes)),
		refresh: () => timed(() => read(laterBytes, known)),
	});
	const beside = { unit: 'ms', rival: 'JSON.parse of the same' } as const;
	return [
		compare({ name: 'the first answer of 10,000 jobs', ...beside, goal: 2.5 }, first, parse),
		compare(
			{ name: 'the first answer of 10,000 jobs', unit: 'ms', rival: 'copies without checks', goal: null },
			first,
			copied,
		),
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
