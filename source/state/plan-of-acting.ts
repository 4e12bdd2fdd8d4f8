import { type ActionPlan, type LeftOut, planActions, planOfActions } from '../jobs/acting/action-plan.ts';
import { earlierWarnings, reasonNotToAdd } from '../jobs/acting/earlier-actions.ts';
import { obstacleToUndo } from '../jobs/acting/undo-action.ts';
import type { Job } from '../jobs/model/job.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ActingState } from './acting-state.ts';

/**
 * Returns the plan for the chosen action and the typed value, for the jobs that still exist.
 *
 * @param people known people, used to warn of an address that is not among theirs.
 */
export function planOfActing(acting: ActingState, people: readonly Candidate[] = []): ActionPlan {
	const { choice, fields, include, jobs, earlier, gone, isUndoing } = acting;
	const reasonOf = (job: Job): string | null => {
		if (gone.has(rowKey(job))) return 'the job is gone';
		return choice === 'accept' ? reasonNotToAdd(earlier, job) : null;
	};
	if (isUndoing) return planOfUndo(acting, reasonOf);
	if (choice === null) return planOfActions([]);
	const there = jobs.filter((job) => reasonOf(job) === null);
	const plan = planActions({ ...fields, choice, include }, there, people);
	const warnings = earlierWarnings(
		earlier,
		plan.actions.map(({ job }) => job),
	);
	return {
		...plan,
		warnings: [...plan.warnings, ...warnings],
		leftOut: [...plan.leftOut, ...jobs.flatMap((job) => leftOutFor(job, reasonOf(job)))],
	};
}

/** Plans to undo the last run, except for jobs that were changed since. */
function planOfUndo({ undo, jobs }: ActingState, reasonOf: (job: Job) => string | null): ActionPlan {
	const read = new Map(jobs.map((job) => [rowKey(job), job]));
	const checked = undo.map(({ job: then, action }) => {
		const job = read.get(rowKey(then)) ?? then;
		const [gone] = leftOutFor(job, reasonOf(job));
		return { job, action, obstacle: gone ?? obstacleToUndo(action, then, job) };
	});
	// The requests of a job restore it only together.
	const byJob = [...Map.groupBy(checked, ({ job }) => rowKey(job)).values()].map((requests) => {
		const changed = requests.find(({ obstacle }) => obstacle?.isAlready === false);
		const able = changed === undefined ? requests.filter(({ obstacle }) => obstacle === null) : [];
		return { able, against: able.length > 0 ? undefined : (changed ?? requests[0]) };
	});
	return {
		...planOfActions(byJob.flatMap(({ able }) => able.map(({ job, action }) => ({ job, action })))),
		leftOut: byJob.flatMap(({ against }) =>
			against?.obstacle ? [{ job: against.job, ...against.obstacle }] : [],
		),
	};
}

const leftOutFor = (job: Job, reason: string | null): readonly LeftOut[] =>
	reason === null ? [] : [{ job, reason, isAlready: false }];
