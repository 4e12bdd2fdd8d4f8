import type { Job } from './job.ts';
import { inReview } from './status.ts';

/** The image counts of a job in the API. */
export type CountFields = Pick<Job, 'numImages' | 'annotated' | 'unannotated' | 'approved' | 'rejected'>;

/** The counts of a job, with its status if known: the history does not record it. */
export type CountedJob = CountFields & Partial<Pick<Job, 'status'>>;

/** A job's images by state. All numbers are whole, never negative, and in images. */
export interface Counts {
	readonly annotated: number;
	readonly unannotated: number;
	readonly approved: number;
	readonly rejected: number;
	/** Base of every percentage: the larger of `numImages` and the sum of the four counts. */
	readonly total: number;
	/** Images of `total` that are not in any of the four counts. */
	readonly notCounted: number;
	/** Counted images beyond `numImages`, when the API counts more than the job has. */
	readonly overcounted: number;
	/** Annotated images that were not rejected: `annotated + approved`. */
	readonly done: number;
	/** Annotated images that wait for the reviewer; 0 until all are annotated or the job is in review. */
	readonly toReview: number;
}

/** Returns a job's counts; a count that is missing from the response is 0. */
export function countsOf(job: CountedJob): Counts {
	const annotated = job.annotated ?? 0;
	const approved = job.approved ?? 0;
	const rejected = job.rejected ?? 0;
	const numImages = job.numImages ?? 0;
	// Without this count, all other images of the job are unannotated.
	const unannotated = job.unannotated ?? Math.max(0, numImages - annotated - approved - rejected);
	const counted = annotated + unannotated + approved + rejected;
	const total = Math.max(numImages, counted);
	return {
		annotated,
		unannotated,
		approved,
		rejected,
		total,
		notCounted: total - counted,
		overcounted: job.numImages === null ? 0 : Math.max(0, counted - numImages),
		done: annotated + approved,
		toReview: unannotated === 0 || job.status === inReview ? annotated : 0,
	};
}

/** Whether a job has no images because they were accepted or moved. A job without counts may have some. */
export const isEmptyJob = (job: CountFields): boolean => job.numImages === 0 && countsOf(job).total === 0;

/**
 * Returns a part as a whole percentage. It is 100 only when the part is the whole, and 0 only when the part
 * is 0: 199 of 200 is 99 %, 1 of 500 is 1 %.
 */
export function percentOf(part: number, total: number): number {
	if (total <= 0 || part <= 0) return 0;
	if (part >= total) return 100;
	return Math.min(99, Math.max(1, Math.round((part / total) * 100)));
}
