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

/** Names of batches by their keys, as far as they are known. */
export type BatchNames = ReadonlyMap<string, string>;

export const noBatchNames: BatchNames = new Map();

/** A job with its attributes: what is derived from it, once when it arrives, not at every key for thousands of jobs. */
export class JobAttributes {
	/** What lists know it by; see {@link rowKey}. Made once: it is looked up for thousands of rows at every key. */
	readonly key: string;
	readonly job: Job;
	readonly counts: Counts;
	readonly stage: Stage;
	/** The name of its batch; `null` where it is not known. */
	readonly batchName: string | null;
	/** Since when work that was begun is idle, as {@link idleSince} says; milliseconds since the epoch. */
	readonly idleSince: number | null;
	#free: SearchForm | null = null;
	#forms: Map<string, SearchForm> | null = null;

	constructor(job: Job, batchNames: BatchNames, points: readonly Point[]) {
		this.key = rowKey(job);
		this.job = job;
		this.counts = countsOf(job);
		this.stage = stageOf(job);
		this.batchName = batchNames.get(batchKeyOf(job) ?? '') ?? null;
		this.idleSince = idleSince(job, points);
	}

	/** Whether it has no images; see {@link isEmptyJob}. */
	get isEmpty(): boolean {
		return isEmptyJob(this.job);
	}

	/** Whether work that was begun has not changed for a day; `now` is in milliseconds since the epoch. */
	isStuck(now: number): boolean {
		return this.idleSince !== null && isLongIdle(now - this.idleSince);
	}

	/**
	 * All that free text is looked for in. Put together when a filter first looks into it: it is as long as all the
	 * rest, and few lists are filtered.
	 */
	get free(): SearchForm {
		this.#free ??= searchForm(this, freeTexts);
		return this.#free;
	}

	/**
	 * What one field is looked for in. A filter that is being typed asks for it at every key, so it is put together
	 * once.
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
 * Derives what there is to know of one job.
 *
 * @param points what is known of it over time.
 */
export const attributesOf = (
	job: Job,
	batchNames: BatchNames = noBatchNames,
	points: readonly Point[] = [],
): JobAttributes => new JobAttributes(job, batchNames, points);

/** Derives the same of many jobs; what did not change since `before` is taken over. */
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
