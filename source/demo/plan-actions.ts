import { countsAt, type JobPlan, type PlanCounts } from './job-plan.ts';

const second = 1000;
const never = Number.POSITIVE_INFINITY;

/** How soon and how fast the demo's people react to an action, in milliseconds. */
const soon = { labeler: 15 * second, reviewer: 20 * second, drawingPace: 4 * second, reviewPace: 3 * second };

/** Starts a plan again from its current counts. */
function restarted(plan: JobPlan, now: number, counts: Partial<PlanCounts> = {}): JobPlan {
	return {
		...plan,
		start: { ...countsAt(plan, now), ...counts },
		drawingFrom: Math.max(now, plan.drawingFrom),
		reviewFrom: Math.max(now, plan.reviewFrom),
		reworkFrom: Math.max(now, plan.reworkFrom),
	};
}

/** Assigns another labeler, who starts soon. */
export const withLabeler = (plan: JobPlan, now: number, labeler: string): JobPlan => ({
	...restarted(plan, now),
	labeler,
	drawingFrom: now + soon.labeler,
	drawingPace: Math.min(plan.drawingPace, soon.drawingPace),
	reworkFrom: now + soon.labeler,
});

/** Assigns another reviewer, who starts soon if the job is in review. */
export const withReviewer = (plan: JobPlan, now: number, reviewer: string): JobPlan => ({
	...restarted(plan, now),
	reviewer,
	reviewFrom: countsAt(plan, now).unannotated === 0 ? now + soon.reviewer : plan.reviewFrom,
	reviewPace: Math.min(plan.reviewPace, soon.reviewPace),
});

/** Submits the job for review: the labeler stops, and the reviewer starts soon. */
export const submitted = (plan: JobPlan, now: number): JobPlan => ({
	...restarted(plan, now),
	isSubmitted: true,
	assignedUntil: 0,
	drawingFrom: never,
	reviewFrom: now + soon.reviewer,
	reviewPace: Math.min(plan.reviewPace, soon.reviewPace),
});

/**
 * Returns the job to the labeler, who corrects rejected images and submits the job when all images are
 * annotated.
 */
export function returned(plan: JobPlan, now: number, labeler: string | null): JobPlan {
	const { unannotated, rejected } = countsAt(plan, now);
	const from = now + soon.labeler;
	const until = from + Math.max(unannotated, rejected, 1) * soon.drawingPace;
	return {
		...restarted(plan, now),
		labeler: labeler ?? plan.labeler,
		isSubmitted: false,
		assignedUntil: until,
		drawingFrom: from,
		drawingPace: soon.drawingPace,
		reworkFrom: from,
		reviewFrom: until + soon.reviewer,
		reviewPace: Math.min(plan.reviewPace, soon.reviewPace),
	};
}

/** Moves all images with one status to another. The labeler soon corrects rejected images. */
export function withStatuses(
	plan: JobPlan,
	now: number,
	from: keyof PlanCounts,
	to: keyof PlanCounts,
): JobPlan {
	const counts = countsAt(plan, now);
	const moved = from === to ? {} : { [from]: 0, [to]: counts[to] + counts[from] };
	const next = restarted(plan, now, moved);
	return to === 'rejected' ? { ...next, reworkFrom: now + soon.labeler } : next;
}

/** Removes images that were added to the dataset from the job, approved ones first. */
export function accepted(
	plan: JobPlan,
	now: number,
	statuses: readonly ('approved' | 'annotated')[],
	most: number,
): JobPlan {
	const counts = countsAt(plan, now);
	const approved = statuses.includes('approved') ? Math.min(most, counts.approved) : 0;
	const annotated = statuses.includes('annotated') ? Math.min(most - approved, counts.annotated) : 0;
	const left = { approved: counts.approved - approved, annotated: counts.annotated - annotated };
	return {
		...restarted(plan, now, left),
		numImages: plan.numImages - approved - annotated,
		accepted: (plan.accepted ?? 0) + approved + annotated,
	};
}
