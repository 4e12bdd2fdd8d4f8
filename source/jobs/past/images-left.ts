import { type CountedJob, countsOf } from '../model/counts.ts';
import { stageOf } from '../model/stage.ts';

/** Numbers of images that are not done. */
export interface ImagesLeft {
	/** Images to annotate, or to annotate again. */
	readonly left: number;
	/** Images to approve: `left`, and the annotated ones. */
	readonly unapproved: number;
}

export const nothingLeft: ImagesLeft = { left: 0, unapproved: 0 };

/** Nothing is left in a job that the service calls complete, whatever its counts. */
export function leftOf(job: CountedJob): ImagesLeft {
	if (stageOf(job) === 'done') return nothingLeft;
	const { annotated, unannotated, rejected } = countsOf(job);
	const left = unannotated + rejected;
	return { left, unapproved: left + annotated };
}

/** Adds up what is left in several jobs. */
export const leftInAll = (left: readonly ImagesLeft[]): ImagesLeft => ({
	left: left.reduce((images, one) => images + one.left, 0),
	unapproved: left.reduce((images, one) => images + one.unapproved, 0),
});
