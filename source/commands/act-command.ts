import type { ActAsked } from '../config/arguments/invocation.ts';
import { differsFromSent } from '../jobs/acting/act-row.ts';
import { isUndoable } from '../jobs/acting/undo-action.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { jsonText } from '../jobs/output/records.ts';
import { counted } from '../text/counted.ts';
import { fewNames } from '../text/few-names.ts';
import {
	type ActingPlan,
	type ActingRow,
	actingPlan,
	actingPlanText,
	dryRunRecord,
	dryRunText,
	resultRecord,
	resultText,
} from './acting-plan.ts';
import { CommandError } from './command-error.ts';
import { assertWritable, confirm } from './confirm.ts';
import type { CommandContext } from './context.ts';
import { dismissUnconfirmed, partHeldBack, unconfirmedLines } from './held-back.ts';
import { readNamedJobs } from './named-jobs.ts';
import { assertRunDone, type RunEnd } from './run-end.ts';
import { actRunWords, sendPlan } from './send-plan.ts';
import { typedIds } from './typed-ids.ts';
import type { TypedInput } from './typed-input.ts';

/**
 * Runs `update`, `submit`, `return`, `review`, `accept` and `unassign`: acts on jobs, one call after another.
 * Loads the jobs before it asks for confirmation, and loads each job again after its call.
 *
 * @throws when an action failed or is unconfirmed.
 */
export async function actCommand(
	context: CommandContext,
	asked: ActAsked,
	journal: Journal,
	input: TypedInput,
): Promise<void> {
	const { io, isJson } = context;
	const { ids, wishes, isDryRun, isYes } = asked;
	assertWritable(context, isDryRun);
	const typed = await typedIds(ids, input);
	if (typed.length === 0 && !isJson) io.err('standard input has no ids: nothing to do\n');
	const projects = typed.length === 0 ? [] : await readNamedJobs(context, typed);
	if (!isJson) for (const line of unconfirmedLines(projects, journal)) io.err(`warning: ${line}\n`);
	const isAdding = wishes.some(({ choice }) => choice === 'accept');
	const { free, heldBack } =
		isAdding && !asked.isAgain ? partHeldBack(projects, journal) : { free: projects, heldBack: [] };
	const planned = actingPlan(wishes, free);
	const plan = { ...planned, leftOut: [...heldBack, ...planned.leftOut] };
	if (isDryRun) {
		io.out(isJson ? jsonText(dryRunRecord(plan)) : dryRunText(plan));
		return;
	}
	let ended: RunEnd<ActingRow> = { rows: [], error: null, isInterrupted: false };
	if (plan.actions.length > 0) {
		await confirm(
			context,
			{
				isYes,
				isUndoable: plan.actions.every(isUndoable),
				plan: actingPlanText(plan),
				text: `Send ${counted(plan.actions.length, 'change')}?`,
				confirmation: plan.confirmation,
			},
			input,
		);
		if (isAdding && asked.isAgain) dismissUnconfirmed(projects, journal);
		ended = await sendPlan(context, plan, asked, journal);
	}
	const { rows } = ended;
	if (isJson) io.out(jsonText(resultRecord(plan, rows)));
	else if (rows.length > 0) io.out(resultText(rows));
	if (!isJson && rows.length === 0) io.err(alreadyText(plan));
	assertDone(plan, ended);
}

/** Reports the jobs that already have the requested values. */
const alreadyText = ({ leftOut }: ActingPlan): string =>
	leftOut
		.filter(({ isAlready }) => isAlready)
		.map(({ job, reason }) => `${jobTitle(job)}: nothing to do, ${reason}\n`)
		.join('');

/** @throws {CommandError} when an action was not completed, with the exit code of the first failure. */
function assertDone(plan: ActingPlan, ended: RunEnd<ActingRow>): void {
	const { rows } = ended;
	// Checked first, because it stopped the remaining actions. The user must look before repeating them.
	if (rows.some(differsFromSent)) {
		throw new CommandError(
			'the service added a different number of images than was sent',
			'compare the jobs with the dataset in the web app',
		);
	}
	assertRunDone(ended, actRunWords);
	const leftOut = plan.leftOut.filter(({ isAlready }) => !isAlready);
	if (leftOut.length > 0) {
		throw new CommandError(
			`left out: ${fewNames(leftOut.map(({ job, reason }) => `${jobTitle(job)} (${reason})`))}`,
			rows.length === 0 ? 'nothing was sent' : 'the others are done',
		);
	}
}
