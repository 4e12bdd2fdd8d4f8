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
	/** The counts from which the people go on. @default every image is unannotated */
	readonly start?: PlanCounts;
	/** Whether somebody sent it to review. @default false */
	readonly isSubmitted?: boolean;
	/** Until then it is with the labeler again, whatever its counts are. @default never */
	readonly assignedUntil?: number;
	/** Images that left the job. @default 0 */
	readonly accepted?: number;
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
	const {
		start = { unannotated: plan.numImages - plan.notCounted, annotated: 0, approved: 0, rejected: 0 },
	} = plan;
	const drawn = doneBy(now, plan.drawingFrom, plan.drawingPace, start.unannotated);
	const toReview = start.annotated + drawn;
	const most = start.annotated + start.unannotated;
	const reviewed = Math.min(toReview, doneBy(now, plan.reviewFrom, plan.reviewPace, most));
	const sentBack = start.rejected + (plan.rejectEvery === 0 ? 0 : Math.floor(reviewed / plan.rejectEvery));
	const corrected = doneBy(now, plan.reworkFrom, plan.drawingPace, sentBack);
	return {
		unannotated: start.unannotated - drawn,
		annotated: toReview - reviewed,
		approved: start.approved + reviewed - (sentBack - start.rejected) + corrected,
		rejected: sentBack - corrected,
	};
}

/** What the service calls a job's state. Only `assigned` is documented; when it changes is invented. */
export type PlanStatus = 'assigned' | 'review' | 'complete';

/**
 * The status of a plan at a moment. A labeler who has annotated every image submits the job, and it is complete
 * once every image is approved. A job whose images all went to the dataset stays in review.
 */
export function statusAt(plan: JobPlan, now: number): PlanStatus {
	if (plan.numImages === 0) return 'review';
	if (now < (plan.assignedUntil ?? 0)) return 'assigned';
	const { annotated, unannotated, approved, rejected } = countsAt(plan, now);
	if (annotated + unannotated + rejected === 0 && approved > 0) return 'complete';
	return plan.isSubmitted === true || unannotated === 0 ? 'review' : 'assigned';
}
