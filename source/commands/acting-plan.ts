import { actionRequest } from '../api/client/encode-action.ts';
import type { ActRow } from '../jobs/acting/act-row.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import { type ActionPlan, type ActionWish, planActions, planOfActions } from '../jobs/acting/action-plan.ts';
import { describeRowAction } from '../jobs/acting/describe-action.ts';
import { labelerCandidates } from '../jobs/assign/candidates.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { describeActRow } from '../jobs/output/describe-act-row.ts';
import { type DescribedAction, describeActionPlan } from '../jobs/output/describe-action-plan.ts';
import { jobRecord } from '../jobs/output/records.ts';
import type { ActCall } from '../session/act-all.ts';
import type { ReadProject } from './named-jobs.ts';
import { type Column, tableText } from './table.ts';

/** The calls that a command sends. */
export interface ActingPlan extends Omit<ActionPlan, 'actions'> {
	readonly actions: readonly ActCall[];
}

/** A call, sent or not. */
export type ActingRow = ActRow & ActTarget;

/** Plans several changes to the same jobs. Calls for one job are consecutive. */
export function actingPlan(wishes: readonly ActionWish[], projects: readonly ReadProject[]): ActingPlan {
	const people = labelerCandidates(projects.flatMap(({ all }) => all));
	const targets = projects.flatMap(({ ref, named }) => named.map((job) => ({ project: ref, job })));
	const jobs = targets.map(({ job }) => job);
	const plans = wishes.map((wish) => planActions(wish, jobs, people));
	const byJob = plans.map((plan) => new Map(plan.actions.map((planned) => [planned.job, planned])));
	const actions = targets.flatMap(({ project, job }) =>
		byJob.flatMap((planned) => {
			const one = planned.get(job);
			return one === undefined ? [] : [{ ...one, project }];
		}),
	);
	return {
		...planOfActions(actions),
		actions,
		leftOut: plans.flatMap(({ leftOut }) => leftOut),
		warnings: [...new Set(plans.flatMap(({ warnings }) => warnings))],
		confirmation: plans.find(({ confirmation }) => confirmation !== null)?.confirmation ?? null,
	};
}

const describedColumns: readonly Column<DescribedAction>[] = [
	{ heading: 'JOB', value: ({ title }) => title },
	{ heading: 'WHAT', value: ({ words }) => words },
];

/** Formats a plan: what changes in each job, before it is confirmed or instead of being sent. */
export function actingPlanText(plan: ActingPlan): string {
	const { actions, instructions, calls, warnings, total, leftOutHeading, leftOut } = describeActionPlan(plan);
	const lines = [
		...(instructions === null ? [] : [`new: ${instructions}`]),
		...(total === null ? [] : [total]),
		...(leftOutHeading === null ? [] : [leftOutHeading]),
		...leftOut.map(({ title, words }) => `  ${title}: ${words}`),
		...(calls === null ? [] : [calls]),
		...warnings.map((warning) => `! ${warning}`),
	];
	const table = actions.length === 0 ? '' : tableText(describedColumns, actions);
	return `${table}${lines.map((line) => `${line}\n`).join('')}`;
}

const requestOf = ({ project, job, action }: ActCall) => {
	const { method, path, body } = actionRequest(project, job.id, action);
	return { method, path, body };
};

const callColumns: readonly Column<ActCall>[] = [
	{ heading: 'METHOD', value: (call) => requestOf(call).method },
	{ heading: 'PATH', value: (call) => requestOf(call).path },
	{ heading: 'BODY', value: (call) => JSON.stringify(requestOf(call).body) },
	{ heading: 'JOB', value: ({ job }) => jobTitle(job) },
];

/** Formats a plan for a dry run: what would change, then every call. */
export const dryRunText = (plan: ActingPlan): string =>
	`${actingPlanText(plan)}${plan.actions.length === 0 ? '' : `\n${tableText(callColumns, plan.actions)}`}nothing was sent (--dry-run)\n`;

const nameOf = (job: Job) => ({ id: job.id, name: job.name });

/** Returns the value that an action replaces; `null` if it replaces none. */
function replacedBy({ action, job }: ActCall): string | null {
	if (action.kind === 'instructions') return job.instructionsText;
	return action.kind === 'labeler' || action.kind === 'reviewer' ? job[action.kind] : null;
}

const callRecord = (call: ActCall) => ({
	...nameOf(call.job),
	projectRef: refText(call.project),
	action: call.action,
	before: replacedBy(call),
});

const leftOutRecords = ({ leftOut }: ActingPlan) =>
	leftOut.map(({ job, reason, isAlready }) => ({ ...nameOf(job), reason, isAlready }));

/** Returns the JSON of a dry run. */
export const dryRunRecord = (plan: ActingPlan): object => ({
	dryRun: true,
	calls: plan.actions.map((call) => ({
		...callRecord(call),
		...requestOf(call),
	})),
	leftOut: leftOutRecords(plan),
	mails: plan.mails,
	mailed: plan.mailed,
	warnings: plan.warnings,
});

const rowColumns: readonly Column<ActingRow>[] = [
	{ heading: 'RESULT', value: (row) => describeActRow(row).label },
	{ heading: 'ID', value: ({ job }) => job.id },
	{ heading: 'JOB', value: ({ job }) => jobTitle(job) },
	{ heading: 'WHAT', value: describeRowAction },
	{ heading: 'WHY', value: (row) => describeActRow(row).value ?? '' },
];

const usedColumns = (rows: readonly ActingRow[]): readonly Column<ActingRow>[] =>
	rowColumns.filter(({ value }) => rows.some((row) => value(row) !== ''));

/** Formats the result of every call. */
export const resultText = (rows: readonly ActingRow[]): string => tableText(usedColumns(rows), rows);

/** Returns the JSON of the results. */
export const resultRecord = (plan: ActingPlan, rows: readonly ActingRow[]): object => ({
	jobs: rows.map(({ progress, ...call }) => ({
		...callRecord(call),
		state: progress.state,
		note: progress.state === 'done' ? progress.note : null,
		job: progress.state === 'done' && progress.seen !== null ? jobRecord(progress.seen) : null,
		error: 'message' in progress ? { message: progress.message, hint: progress.hint } : null,
	})),
	leftOut: leftOutRecords(plan),
});
