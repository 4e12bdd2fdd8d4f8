/**
 * The whole life of a demo job. Its counts are computed from the time alone, so that nothing has to tick
 * and the same moment always shows the same numbers.
 */
export interface JobPlan {
	readonly id: string;
	readonly name: string;
	readonly batchId: string;
	readonly labeler: string | null;
	readonly reviewer: string | null;
	readonly numImages: number;
	readonly instructions: string;
	readonly createdBy: string;
	/** All times are milliseconds since the epoch; infinity is never. */
	readonly created: number;
	readonly drawingFrom: number;
	/** Milliseconds an image. */
	readonly drawingPace: number;
	readonly reviewFrom: number;
	readonly reviewPace: number;
	/** Every so-manieth image is sent back; 0 for none. */
	readonly rejectEvery: number;
	/** From then on images that were sent back are corrected, at the pace of drawing. */
	readonly reworkFrom: number;
	/** Images that the service counts nowhere. */
	readonly notCounted: number;
}

/** Where a job's images stand at a moment. */
export interface PlanCounts {
	readonly annotated: number;
	readonly unannotated: number;
	readonly approved: number;
	readonly rejected: number;
}

function doneBy(now: number, from: number, pace: number, count: number): number {
	return now <= from ? 0 : Math.min(count, Math.floor((now - from) / pace));
}

/** The counts of a plan at a moment. */
export function countsAt(plan: JobPlan, now: number): PlanCounts {
	const images = plan.numImages - plan.notCounted;
	const drawn = doneBy(now, plan.drawingFrom, plan.drawingPace, images);
	const reviewed = Math.min(drawn, doneBy(now, plan.reviewFrom, plan.reviewPace, images));
	const sentBack = plan.rejectEvery === 0 ? 0 : Math.floor(reviewed / plan.rejectEvery);
	const rejected = sentBack - doneBy(now, plan.reworkFrom, plan.drawingPace, sentBack);
	return {
		unannotated: images - drawn,
		annotated: drawn - reviewed,
		approved: reviewed - rejected,
		rejected,
	};
}
