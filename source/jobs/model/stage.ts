import { type CountedJob, type Counts, countsOf, isEmptyJob } from './counts.ts';
import { complete, inReview } from './status.ts';

/** The stage of a job, derived from its counts and its status, because the status alone says too little. */
export type Stage = 'to-start' | 'annotating' | 'to-review' | 'rework' | 'done';

/** Every stage, in the order in which a job passes through them. */
export const stages = ['to-start', 'annotating', 'to-review', 'rework', 'done'] as const satisfies Stage[];

/**
 * Returns the stage of a job. No other place derives it.
 *
 * Rework comes first: a rejected image needs the labeler, whatever else is done. A job is done when every
 * counted image is approved, when the service calls it complete, or when its images left it after a review. A
 * job in review waits for the reviewer even when images are unannotated, and waits to be added to the dataset
 * when all are approved. Other statuses are not interpreted.
 *
 * @param counts of the job, where they are already known.
 */
export function stageOf(job: CountedJob, counts: Counts = countsOf(job)): Stage {
	const { annotated, unannotated, approved, rejected, toReview } = counts;
	if (rejected > 0) return 'rework';
	if (job.status === complete || (job.status === inReview && isEmptyJob(job))) return 'done';
	if (toReview > 0) return 'to-review';
	if (unannotated > 0) return annotated + approved > 0 ? 'annotating' : 'to-start';
	if (approved === 0) return 'to-start';
	return job.status === inReview ? 'to-review' : 'done';
}

/** Counts the jobs in each stage. */
export function countByStage(
	attributes: readonly { readonly stage: Stage }[],
): Readonly<Record<Stage, number>> {
	const counts: Record<Stage, number> = {
		'to-start': 0,
		annotating: 0,
		'to-review': 0,
		rework: 0,
		done: 0,
	};
	for (const { stage } of attributes) counts[stage] += 1;
	return counts;
}
