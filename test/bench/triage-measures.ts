import { decodeJobs } from '../../source/api/wire.ts';
import { factsOfAll, noBatchNames } from '../../source/jobs/facts.ts';
import { sortBy } from '../../source/jobs/sort.ts';
import { initialList, type ListAction, type ListState, listReducer } from '../../source/state/list.ts';
import { type Measure, median } from './measure.ts';
import type { Setting } from './setting.ts';

const count = 10_000;
/** A screen shows 60 frames a second. Milliseconds. */
const frame = 1000 / 60;

const jobs = decodeJobs({
	jobs: Array.from({ length: count }, (_, index) => ({
		id: `job-${(index * 7919) % count}`,
		name: `Dock ${index % 17}, night shift: Job ${index}`,
		labeler: `labeler.${index % 40}@acme.example`,
		reviewer: `reviewer.${index % 7}@acme.example`,
		numImages: 100,
		annotated: index % 100,
		unannotated: 100 - (index % 100),
		approved: 0,
		rejected: index % 9 === 0 ? 1 : 0,
		instructionsText: 'Label every raccoon with a polygon, and leave the cats alone',
		created: { _seconds: 1_669_148_088 + index, _nanoseconds: 0 },
		sourceBatch: `project/batch-${index % 30}`,
	})),
}).rows;

const reduced = (state: ListState, ...actions: readonly ListAction[]): ListState =>
	actions.reduce(listReducer, state);

const list = reduced(initialList(), { type: 'jobs-arrived', jobs, at: 1_700_000_000_000 });
const facts = factsOfAll(jobs, noBatchNames, []);

function timeOf(runs: number, work: () => unknown): number {
	// Once before, so that what is measured is compiled.
	work();
	return median(
		Array.from({ length: Math.max(runs, 9) }, () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		}),
	);
}

/** Filter and sort of 10,000 jobs, each beside the least that could be done for it, or beside a frame. */
export async function triageMeasures({ runs }: Setting): Promise<readonly Measure[]> {
	const typed = reduced(list, { type: 'filter-opened' });
	const type = (text: string): number =>
		timeOf(runs, () => listReducer(typed, { type: 'filter-typed', text }));
	const scan = timeOf(runs, () => facts.filter(({ text }) => text.includes('raccoon')));
	const words = type('raccoon');
	const fields = type('stage:annotating labeler:labeler.1 left>20 age>3d -night');
	const byName = timeOf(runs, () => listReducer(list, { type: 'sorted', sort: sortBy('name') }));
	const plainSort = timeOf(runs, () =>
		jobs.toSorted((one, other) =>
			String(one.name).localeCompare(String(other.name), 'en', { numeric: true }),
		),
	);
	const byLeft = timeOf(runs, () => listReducer(list, { type: 'sorted', sort: sortBy('left') }));
	const row = { unit: 'ms', limit: 1 } as const;
	return [
		{ name: 'filter by a word, 10,000 jobs', value: words, rival: 'a frame', rivalValue: frame, ...row },
		{
			name: 'filter by five fields, 10,000 jobs',
			value: fields,
			rival: 'a frame',
			rivalValue: frame,
			...row,
		},
		{
			name: 'filter by a word, 10,000 jobs',
			value: words,
			rival: 'a scan of the same texts',
			rivalValue: scan,
			unit: 'ms',
			limit: null,
		},
		{
			name: 'sort by name, 10,000 jobs',
			value: byName,
			rival: 'toSorted by locale',
			rivalValue: plainSort,
			...row,
		},
		{ name: 'sort by images left, 10,000 jobs', value: byLeft, rival: 'a frame', rivalValue: frame, ...row },
	];
}
