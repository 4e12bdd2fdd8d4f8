import { type Counts, countsOf, isEmptyJob } from '../model/counts.ts';
import { batchKeyOf, type Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { rowFinder } from '../model/share-rows.ts';
import { type Stage, stageOf } from '../model/stage.ts';
import { noHistory, type Point, type ProjectHistory } from '../past/history.ts';
import { idleSince, isLongIdle } from '../past/history-stuck.ts';
import type { SearchedTexts } from './attribute.ts';
import { attributesWith } from './attributes.ts';
import { type SearchForm, searchForm } from './search-form.ts';

/** Known names of batches, by their keys. */
export type BatchNames = ReadonlyMap<string, string>;

export const noBatchNames: BatchNames = new Map();

/**
 * A job with its derived attributes. They are computed once, when the job arrives or on first use, not for
 * thousands of jobs at every key press.
 */
export class JobAttributes {
	/**
	 * Key of the job in lists; see {@link rowKey}. Computed once, because thousands of rows are looked up at
	 * every key press.
	 */
	readonly key: string;
	readonly job: Job;
	readonly counts: Counts;
	readonly stage: Stage;
	/** Name of its batch; `null` when unknown. */
	readonly batchName: string | null;
	readonly #points: readonly Point[];
	#idleSince: number | null | undefined;
	#free: SearchForm | null = null;
	#forms: Map<string, SearchForm> | null = null;

	constructor(job: Job, batchNames: BatchNames, points: readonly Point[]) {
		this.key = rowKey(job);
		this.job = job;
		this.counts = countsOf(job);
		this.stage = stageOf(job, this.counts);
		this.batchName = batchNames.size === 0 ? null : (batchNames.get(batchKeyOf(job) ?? '') ?? null);
		this.#points = points;
	}

	/**
	 * Since when started work has been idle, see {@link idleSince}; milliseconds since the epoch. Computed on
	 * first use, because only the visible jobs and few filters need it.
	 */
	get idleSince(): number | null {
		if (this.#idleSince === undefined) this.#idleSince = idleSince(this.job, this.#points);
		return this.#idleSince;
	}

	/** Whether it has no images; see {@link isEmptyJob}. */
	get isEmpty(): boolean {
		return isEmptyJob(this.job);
	}

	/** Whether started work has not changed for a day; `now` is in milliseconds since the epoch. */
	isStuck(now: number): boolean {
		return this.idleSince !== null && isLongIdle(now - this.idleSince);
	}

	/**
	 * Texts that free text searches. Computed on first use, because they are as long as all other data and few
	 * lists are filtered.
	 */
	get free(): SearchForm {
		this.#free ??= searchForm(this, freeTexts);
		return this.#free;
	}

	/**
	 * Returns the searched texts of one field. Computed once, because a filter that is being typed needs them
	 * at every key press.
	 */
	formOf(field: string, searched: SearchedTexts): SearchForm {
		this.#forms ??= new Map();
		const known = this.#forms.get(field);
		if (known !== undefined) return known;
		const form = searchForm(this, [searched]);
		this.#forms.set(field, form);
		return form;
	}
}

const freeTexts = attributesWith('filter').flatMap(([, rule]) =>
	rule.kind === 'text' && rule.free !== undefined ? [rule.free] : [],
);

/**
 * Derives the attributes of one job.
 *
 * @param points its known points over time.
 */
export const attributesOf = (
	job: Job,
	batchNames: BatchNames = noBatchNames,
	points: readonly Point[] = [],
): JobAttributes => new JobAttributes(job, batchNames, points);

/** Derives the attributes of many jobs. Reuses those that did not change since `before`. */
export function attributesOfAll(
	jobs: readonly Job[],
	batchNames: BatchNames,
	before: readonly JobAttributes[],
	history: ProjectHistory = noHistory,
): readonly JobAttributes[] {
	const find = rowFinder(before, ({ key }) => key);
	return jobs.map((job, index) => {
		const key = rowKey(job);
		const known = find(key, index);
		return known?.job === job ? known : attributesOf(job, batchNames, history.get(key));
	});
}
