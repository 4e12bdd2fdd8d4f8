import { type ActionPlan, planActions, planOfActions } from '../jobs/acting/action-plan.ts';
import type { Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ActingState } from './acting.ts';

/** The plan of what was chosen and typed, for the jobs that are still there. */
export function planOfActing({
	choice,
	fields,
	include,
	jobs,
	gone,
	isUndoing,
	undo,
}: ActingState): ActionPlan {
	const isGone = (job: Job): boolean => gone.has(rowKey(job));
	const leftOut = jobs.filter(isGone).map((job) => ({ job, reason: 'the job is gone' }));
	const there = jobs.filter((job) => !isGone(job));
	const plan = isUndoing
		? planOfActions(undo.filter(({ job }) => !isGone(job)))
		: planActions({ ...fields, choice: choice ?? 'submit', include }, there);
	return { ...plan, leftOut: [...plan.leftOut, ...leftOut] };
}
