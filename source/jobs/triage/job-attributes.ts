import { searchKey } from '../../text/same-text.ts';
import { type Counts, countsOf } from '../model/counts.ts';
import { batchKeyOf, type Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { rowFinder } from '../model/share-rows.ts';
import { type Stage, stageOf } from '../model/stage.ts';
import { noHistory, type Point, type ProjectHistory } from '../past/history.ts';
import { isLongRest, restsSince } from '../past/history-stuck.ts';
import { attributesWith } from './attributes.ts';

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
	/** Since when work that was begun has rested, as {@link restsSince} says; milliseconds since the epoch. */
	readonly restsSince: number | null;
	#text: string | null = null;
	#lines: Map<string, string> | null = null;

	constructor(job: Job, batchNames: BatchNames, points: readonly Point[]) {
		this.key = rowKey(job);
		this.job = job;
		this.counts = countsOf(job);
		this.stage = stageOf(job);
		this.batchName = batchNames.get(batchKeyOf(job) ?? '') ?? null;
		this.restsSince = restsSince(job, points);
	}

	/** Whether work that was begun has not changed for a day; `now` is in milliseconds since the epoch. */
	isStuck(now: number): boolean {
		return this.restsSince !== null && isLongRest(now - this.restsSince);
	}

	/**
	 * All that free text is looked for in, in the form for searching: name, id, e-mails, batch, instructions,
	 * project. Put together when a filter first looks into it: it is as long as all the rest, and few lists are
	 * filtered.
	 */
	get text(): string {
		this.#text ??= searchedText(this);
		return this.#text;
	}

	/**
	 * Texts of one field in the form for searching, on a line each. A filter that is being typed asks for them
	 * at every key, so they are folded once.
	 */
	linesOf(field: string, texts: readonly (string | null)[]): string {
		this.#lines ??= new Map();
		const known = this.#lines.get(field);
		if (known !== undefined) return known;
		const lines = searchedLines(texts);
		this.#lines.set(field, lines);
		return lines;
	}
}

/** A line break between them, so that no word is found across two; none is left within one. */
const searchedLines = (texts: readonly (string | null)[]): string =>
	texts.map((text) => (text === null ? '' : searchKey(text))).join('\n');

const freeTexts = attributesWith('filter').flatMap(([, rule]) =>
	rule.kind === 'text' && rule.freeTexts !== undefined ? [rule.freeTexts] : [],
);

const searchedText = (job: JobAttributes): string => searchedLines(freeTexts.flatMap((texts) => texts(job)));

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
