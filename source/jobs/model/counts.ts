import type { Job } from './job.ts';
import { inReview } from './status.ts';

/** What the API says of a job's images. */
export type CountFields = Pick<Job, 'numImages' | 'annotated' | 'unannotated' | 'approved' | 'rejected'>;

/** The counts of a job, with its status where it is known: a moment of the past has none. */
export type CountedJob = CountFields & Partial<Pick<Job, 'status'>>;

/** A job's images by where they stand. All numbers are whole, never negative, and in images. */
export interface Counts {
	readonly annotated: number;
	readonly unannotated: number;
	readonly approved: number;
	readonly rejected: number;
	/** What every percentage is of: the larger of `numImages` and the sum of the four counts. */
	readonly total: number;
	/** Images of `total` that none of the four counts holds. */
	readonly notCounted: number;
	/** Counted images beyond `numImages`, where the API counts more than the job has. */
	readonly overcounted: number;
	/** Drawn and not sent back: `annotated + approved`. */
	readonly done: number;
	/** Annotated images that wait for the reviewer: none until all are annotated, or the job is in review. */
	readonly toReview: number;
}

/** Reads a job's counts; a count that the API left out is taken for zero. */
export function countsOf(job: CountedJob): Counts {
	const annotated = job.annotated ?? 0;
	const approved = job.approved ?? 0;
	const rejected = job.rejected ?? 0;
	const numImages = job.numImages ?? 0;
	// Without this count all other images of the job are unannotated.
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

/** Whether a job has no images: a leftover whose images were accepted or moved. One without counts may have some. */
export const isEmptyJob = (job: CountFields): boolean => job.numImages === 0 && countsOf(job).total === 0;

/**
 * Part of a whole in whole percent. It is 100 only when nothing is missing and 0 only when nothing is
 * there: 199 of 200 is 99 %, 1 of 500 is 1 %.
 */
export function percentOf(part: number, total: number): number {
	if (total <= 0 || part <= 0) return 0;
	if (part >= total) return 100;
	return Math.min(99, Math.max(1, Math.round((part / total) * 100)));
}
