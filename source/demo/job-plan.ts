/**
 * The whole life of a demo job. Counts are computed from the time alone: no timers are needed, and the same
 * time always gives the same counts.
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
	/** All times are milliseconds since the epoch. Infinity means never. */
	readonly created: number;
	readonly drawingFrom: number;
	/** Milliseconds per image. */
	readonly drawingPace: number;
	readonly reviewFrom: number;
	readonly reviewPace: number;
	/** Rejects every nth image; 0 for none. */
	readonly rejectEvery: number;
	/** From this time on, rejected images are corrected at the annotation pace. */
	readonly reworkFrom: number;
	/** Images that are missing from all counts. */
	readonly notCounted: number;
	/** Counts at the start. @default all images are unannotated */
	readonly start?: PlanCounts;
	/** Whether the job was submitted for review. @default false */
	readonly isSubmitted?: boolean;
	/** Until this time the labeler has the job again, whatever its counts are. @default never */
	readonly assignedUntil?: number;
	/** Images that left the job for the dataset. @default 0 */
	readonly accepted?: number;
}

/** Numbers of images by status. */
export interface PlanCounts {
	readonly annotated: number;
	readonly unannotated: number;
	readonly approved: number;
	readonly rejected: number;
}

function doneBy(now: number, from: number, pace: number, count: number): number {
	return now <= from ? 0 : Math.min(count, Math.floor((now - from) / pace));
}

/** Computes a plan's counts at a time. */
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

/** Status of a job in the API. Only `assigned` is documented. The conditions for each status are invented. */
export type PlanStatus = 'assigned' | 'review' | 'complete';

/**
 * Computes a plan's status at a time. A job is submitted when every image is annotated, and complete when
 * every image is approved. A job whose images are all in the dataset stays in review.
 */
export function statusAt(plan: JobPlan, now: number): PlanStatus {
	if (plan.numImages === 0) return 'review';
	if (now < (plan.assignedUntil ?? 0)) return 'assigned';
	const { annotated, unannotated, approved, rejected } = countsAt(plan, now);
	if (annotated + unannotated + rejected === 0 && approved > 0) return 'complete';
	return plan.isSubmitted === true || unannotated === 0 ? 'review' : 'assigned';
}
