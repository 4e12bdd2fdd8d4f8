import { type CountedJob, countsOf } from '../model/counts.ts';
import { stageOf } from '../model/stage.ts';

/** Images that are not done. */
export interface ImagesLeft {
	/** To be annotated, or annotated again. */
	readonly left: number;
	/** To be approved: `left`, and those that are annotated. */
	readonly unapproved: number;
}

export const nothingLeft: ImagesLeft = { left: 0, unapproved: 0 };

/** Of a job that the service calls complete nothing is left, whatever its counts. */
export function leftOf(job: CountedJob): ImagesLeft {
	if (stageOf(job) === 'done') return nothingLeft;
	const { annotated, unannotated, rejected } = countsOf(job);
	const left = unannotated + rejected;
	return { left, unapproved: left + annotated };
}

/** What is left in several jobs. */
export const leftInAll = (left: readonly ImagesLeft[]): ImagesLeft => ({
	left: left.reduce((images, one) => images + one.left, 0),
	unapproved: left.reduce((images, one) => images + one.unapproved, 0),
});
