import { countsOf } from '../model/counts.ts';
import type { Point } from './history.ts';

/** What moved in a job from one point to the next, in images; nothing is ever less than 0. */
export interface HistoryStep {
	/** When the job was last seen before it moved; milliseconds since the epoch, as `at`. */
	readonly from: number;
	readonly at: number;
	/** Annotated for the first time, or again after a rejection. */
	readonly annotated: number;
	readonly approved: number;
	/** Sent back to the labeler. */
	readonly rejected: number;
}

/** A new job had nothing done before it was there. */
export const nothingDone = (id: string, at: number): Point => ({
	at,
	id,
	numImages: 0,
	annotated: 0,
	unannotated: 0,
	approved: 0,
	rejected: 0,
});

/** What a person does with an image, as far as the counts tell. */
export type Work = 'annotated' | 'approved';

function stepBetween(before: Point, after: Point): HistoryStep {
	const [old, now] = [countsOf(before), countsOf(after)];
	// A rejection takes an image from those that are done; it was annotated anyway. What was annotated again
	// comes back to them. So whichever grew more tells how many were annotated, and a correction downwards
	// undoes no work that was done.
	const grown = now.done + now.rejected - (old.done + old.rejected);
	return {
		from: before.at,
		at: after.at,
		annotated: Math.max(0, grown, now.done - old.done),
		approved: Math.max(0, now.approved - old.approved),
		rejected: Math.max(0, now.rejected - old.rejected),
	};
}

/** The steps from each of a job's points to the next: one less than there are points. */
export const stepsOf = (points: readonly Point[]): readonly HistoryStep[] =>
	points.flatMap((point, index) => {
		const before = points[index - 1];
		return before === undefined ? [] : [stepBetween(before, point)];
	});

/** Images of some steps, all together. */
export function workIn(steps: readonly HistoryStep[]): Pick<HistoryStep, Work | 'rejected'> {
	const work = { annotated: 0, approved: 0, rejected: 0 };
	for (const { annotated, approved, rejected } of steps) {
		work.annotated += annotated;
		work.approved += approved;
		work.rejected += rejected;
	}
	return work;
}
