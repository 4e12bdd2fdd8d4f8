import { type Counts, countsOf } from './counts.ts';
import { noHistory, type Point, type ProjectHistory } from './history.ts';
import { restsSince } from './history-stuck.ts';
import { batchIdOf, batchKeyOf, type Job } from './job.ts';
import { rowKey } from './row-key.ts';
import { rowFinder } from './share-rows.ts';
import { type Stage, stageOf } from './stage.ts';

/** Names of batches by their keys, as far as they are known. */
export type BatchNames = ReadonlyMap<string, string>;

export const noBatchNames: BatchNames = new Map();

/** A job with what is derived from it: once when it arrives, not at every key for thousands of jobs. */
export class JobFacts {
	/** What lists know it by; see {@link rowKey}. Made once: it is looked up for thousands of rows at every key. */
	readonly key: string;
	readonly job: Job;
	readonly counts: Counts;
	readonly stage: Stage;
	/** Id of its batch, and the batch's name where that is known, in lower case. */
	readonly batch: string;
	/** Since when work that was begun has rested, as {@link restsSince} says; milliseconds since the epoch. */
	readonly restsSince: number | null;
	#text: string | null = null;

	constructor(job: Job, batchNames: BatchNames, points: readonly Point[]) {
		this.key = rowKey(job);
		this.job = job;
		this.counts = countsOf(job);
		this.stage = stageOf(job);
		this.batch = `${batchIdOf(job) ?? ''}\n${batchNames.get(batchKeyOf(job) ?? '') ?? ''}`.toLowerCase();
		this.restsSince = restsSince(job, points);
	}

	/**
	 * All that free text is looked for in, in lower case: name, id, e-mails, batch, instructions, project. Put
	 * together when a filter first looks into it: it is as long as all the rest, and few lists are filtered.
	 */
	get text(): string {
		this.#text ??= searchedText(this.job, this.batch);
		return this.#text;
	}
}

function searchedText(job: Job, batch: string): string {
	const { name, id, labeler, reviewer, instructionsText, projectRef } = job;
	const texts = [name, id, labeler, reviewer, instructionsText, projectRef?.project, batch];
	// A line break between them, so that no word is found across two.
	return texts
		.map((text) => text ?? '')
		.join('\n')
		.toLowerCase();
}

/**
 * Derives what there is to know of one job.
 *
 * @param points what is known of it over time.
 */
export const factsOf = (
	job: Job,
	batchNames: BatchNames = noBatchNames,
	points: readonly Point[] = [],
): JobFacts => new JobFacts(job, batchNames, points);

/** Derives the same of many jobs; what did not change since `before` is taken over. */
export function factsOfAll(
	jobs: readonly Job[],
	batchNames: BatchNames,
	before: readonly JobFacts[],
	history: ProjectHistory = noHistory,
): readonly JobFacts[] {
	const find = rowFinder(before, ({ key }) => key);
	return jobs.map((job, index) => {
		const key = rowKey(job);
		const known = find(key, index);
		return known?.job === job ? known : factsOf(job, batchNames, history.get(key));
	});
}
