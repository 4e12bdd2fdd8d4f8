import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';

/**
 * A job's counts at a moment. Neither names nor addresses are kept: they can be asked for at any time,
 * and the counts of the past cannot.
 */
export interface Point extends CountFields {
	/** The job's. */
	readonly id: string;
	/** When the answer came; milliseconds since the epoch. */
	readonly at: number;
}

/** What is known of a project's past: the points of each job, by its id, in the order of time. */
export type ProjectHistory = ReadonlyMap<string, readonly Point[]>;

/** Nothing is known yet. */
export const noHistory: ProjectHistory = new Map();

/** The fields that history keeps, in the API's names. */
export const countNames = [
	'numImages',
	'annotated',
	'unannotated',
	'approved',
	'rejected',
] as const satisfies readonly (keyof CountFields)[];

/** Whether nothing has moved between two points of a job. */
export const isSamePoint = (one: CountFields, other: CountFields): boolean =>
	countNames.every((name) => one[name] === other[name]);

/** When the first thing that is known was seen; `null` when nothing is known. */
export function beginningOf(history: ProjectHistory): number | null {
	let first: number | null = null;
	for (const [point] of history.values()) {
		if (point !== undefined && (first === null || point.at < first)) first = point.at;
	}
	return first;
}

/** Whether a count says anything else than before; one that an answer leaves out does not. */
const isOther = (count: number | null, before: number | null): boolean => count !== null && count !== before;

/** Whether a job's counts do; asked of thousands of jobs at every refresh, and hence without a loop. */
const hasMoved = (job: Job, last: Point): boolean =>
	isOther(job.numImages, last.numImages) ||
	isOther(job.annotated, last.annotated) ||
	isOther(job.unannotated, last.unannotated) ||
	isOther(job.approved, last.approved) ||
	isOther(job.rejected, last.rejected);

function pointOf(job: Job, at: number, last: Point | undefined): Point {
	return {
		// A clock that was set back must not turn the order around.
		at: last === undefined ? at : Math.max(at, last.at + 1),
		id: job.id,
		// A count that an answer leaves out is taken for unchanged: else its return would pass for work.
		numImages: job.numImages ?? last?.numImages ?? null,
		annotated: job.annotated ?? last?.annotated ?? null,
		unannotated: job.unannotated ?? last?.unannotated ?? null,
		approved: job.approved ?? last?.approved ?? null,
		rejected: job.rejected ?? last?.rejected ?? null,
	};
}

/**
 * What an answer adds to the history: a point for each job that is new, or whose counts changed.
 *
 * @param at when the answer came; milliseconds since the epoch.
 */
export const changedPoints = (history: ProjectHistory, jobs: readonly Job[], at: number): readonly Point[] =>
	jobs.flatMap((job) => {
		const last = history.get(job.id)?.at(-1);
		return last !== undefined && !hasMoved(job, last) ? [] : [pointOf(job, at, last)];
	});
