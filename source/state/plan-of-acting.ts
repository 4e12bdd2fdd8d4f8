import { type ActionPlan, planActions, planOfActions } from '../jobs/acting/action-plan.ts';
import type { Job } from '../jobs/model/job.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ActingState } from './acting.ts';
import { uncertainReason } from './choose-action.ts';

/**
 * The plan of what was chosen and typed, for the jobs that are still there.
 *
 * @param people who is known, to warn of an address that looks like one of theirs.
 */
export function planOfActing(acting: ActingState, people: readonly Candidate[] = []): ActionPlan {
	const { choice, fields, include, jobs, uncertain, gone, isUndoing, undo } = acting;
	const reasonOf = (job: Job): string | null => {
		if (gone.has(rowKey(job))) return 'the job is gone';
		return choice === 'accept' && uncertain.has(rowKey(job)) ? uncertainReason : null;
	};
	const leftOut = jobs.flatMap((job) => {
		const reason = reasonOf(job);
		return reason === null ? [] : [{ job, reason, isAlready: false }];
	});
	const there = jobs.filter((job) => reasonOf(job) === null);
	const plan = isUndoing
		? planOfActions(undo.filter(({ job }) => reasonOf(job) === null))
		: planActions({ ...fields, choice: choice ?? 'submit', include }, there, people);
	return { ...plan, leftOut: [...plan.leftOut, ...leftOut] };
}
