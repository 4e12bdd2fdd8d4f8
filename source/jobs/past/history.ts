import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';

/**
 * A job's counts at a moment. Names and addresses are not stored: unlike past counts, they can be requested
 * at any time.
 */
export interface Point extends CountFields {
	/** Id of the job. */
	readonly id: string;
	/** When the response arrived, in milliseconds since the epoch. */
	readonly at: number;
}

/** The past of a project: the points of each job, by its id, in order of time. */
export type ProjectHistory = ReadonlyMap<string, readonly Point[]>;

/** An empty history. */
export const noHistory: ProjectHistory = new Map();

/** The stored fields, with the API's names. */
export const countNames = [
	'numImages',
	'annotated',
	'unannotated',
	'approved',
	'rejected',
] as const satisfies readonly (keyof CountFields)[];

/** Whether nothing has changed between two points of a job. */
export const isSamePoint = (one: CountFields, other: CountFields): boolean =>
	countNames.every((name) => one[name] === other[name]);

/** Returns the time of the first point; `null` for an empty history. */
export function beginningOf(history: ProjectHistory): number | null {
	let first: number | null = null;
	for (const [point] of history.values()) {
		if (point !== undefined && (first === null || point.at < first)) first = point.at;
	}
	return first;
}

/** Whether a count differs from the previous one. A count that is missing from the response does not. */
const isOther = (count: number | null, before: number | null): boolean => count !== null && count !== before;

/**
 * Whether a job's counts differ. Written without a loop, because it is called for thousands of jobs at every
 * refresh.
 */
const hasMoved = (job: Job, last: Point): boolean =>
	isOther(job.numImages, last.numImages) ||
	isOther(job.annotated, last.annotated) ||
	isOther(job.unannotated, last.unannotated) ||
	isOther(job.approved, last.approved) ||
	isOther(job.rejected, last.rejected);

function pointOf(job: Job, at: number, last: Point | undefined): Point {
	return {
		// Keeps the order of points when the clock was set back.
		at: last === undefined ? at : Math.max(at, last.at + 1),
		id: job.id,
		// A count that is missing from the response counts as unchanged; otherwise its return would look like
		// work.
		numImages: job.numImages ?? last?.numImages ?? null,
		annotated: job.annotated ?? last?.annotated ?? null,
		unannotated: job.unannotated ?? last?.unannotated ?? null,
		approved: job.approved ?? last?.approved ?? null,
		rejected: job.rejected ?? last?.rejected ?? null,
	};
}

/**
 * Returns what a response adds to the history: a point for each job that is new or whose counts changed.
 *
 * @param at when the response arrived, in milliseconds since the epoch.
 */
export const changedPoints = (history: ProjectHistory, jobs: readonly Job[], at: number): readonly Point[] =>
	jobs.flatMap((job) => {
		const last = history.get(job.id)?.at(-1);
		return last !== undefined && !hasMoved(job, last) ? [] : [pointOf(job, at, last)];
	});
