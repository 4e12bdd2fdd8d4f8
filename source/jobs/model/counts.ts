import type { Job } from './job.ts';

/** What the API says of a job's images. */
export type CountFields = Pick<Job, 'numImages' | 'annotated' | 'unannotated' | 'approved' | 'rejected'>;

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
	/** Drawn images that wait for the reviewer: none until the labeler has nothing left to draw. */
	readonly toReview: number;
}

/** Reads a job's counts; a count that the API left out is taken for zero. */
export function countsOf(job: CountFields): Counts {
	const annotated = job.annotated ?? 0;
	const approved = job.approved ?? 0;
	const rejected = job.rejected ?? 0;
	const numImages = job.numImages ?? 0;
	// Without this count the rest of the job is what remains to be drawn.
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
		toReview: unannotated === 0 ? annotated : 0,
	};
}

/**
 * Part of a whole in whole percent. It is 100 only when nothing is missing and 0 only when nothing is
 * there: 199 of 200 is 99 %, 1 of 500 is 1 %.
 */
export function percentOf(part: number, total: number): number {
	if (total <= 0 || part <= 0) return 0;
	if (part >= total) return 100;
	return Math.min(99, Math.max(1, Math.round((part / total) * 100)));
}
