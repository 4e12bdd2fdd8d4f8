import { countsOf } from '../model/counts.ts';
import type { Point } from './history.ts';

/** The change of a job from one point to the next, in images; never negative. */
export interface HistoryStep {
	/** When the job was last seen before the change, in milliseconds since the epoch, like `at`. */
	readonly from: number;
	readonly at: number;
	/** Images annotated for the first time, or again after a rejection. */
	readonly annotated: number;
	readonly approved: number;
	/** Images sent back to the labeler. */
	readonly rejected: number;
}

/** Returns the first point of a new job, when nothing was done yet. */
export const nothingDone = (id: string, at: number): Point => ({
	at,
	id,
	numImages: 0,
	annotated: 0,
	unannotated: 0,
	approved: 0,
	rejected: 0,
});

/** The kind of work on an image, as far as the counts show it. */
export type Work = 'annotated' | 'approved';

function stepBetween(before: Point, after: Point): HistoryStep {
	const [old, now] = [countsOf(before), countsOf(after)];
	// A rejection removes an image from the done ones, although it was annotated; annotating it again adds it
	// back. So the larger of the two differences is the number of annotated images. A correction to lower
	// counts does not undo work.
	const grown = now.done + now.rejected - (old.done + old.rejected);
	return {
		from: before.at,
		at: after.at,
		annotated: Math.max(0, grown, now.done - old.done),
		approved: Math.max(0, now.approved - old.approved),
		rejected: Math.max(0, now.rejected - old.rejected),
	};
}

/** Returns the steps between a job's points: one less than there are points. */
export const stepsOf = (points: readonly Point[]): readonly HistoryStep[] =>
	points.slice(1).map((point, index) => stepBetween(points[index] ?? point, point));

/** Returns the total images of some steps. */
export function workIn(steps: readonly HistoryStep[]): Pick<HistoryStep, Work | 'rejected'> {
	const work = { annotated: 0, approved: 0, rejected: 0 };
	for (const { annotated, approved, rejected } of steps) {
		work.annotated += annotated;
		work.approved += approved;
		work.rejected += rejected;
	}
	return work;
}
