import { type ActRow, doneJobsOf, isGoodRun } from '../jobs/acting/act-row.ts';
import { targetsIn } from '../jobs/acting/act-target.ts';
import type { ActionPlan } from '../jobs/acting/action-plan.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { rowsIn } from '../jobs/model/progress.ts';
import { describeActRow } from '../jobs/output/describe-act-row.ts';
import { describedText } from '../jobs/output/describe-write.ts';
import { runProblems, runResult } from '../jobs/output/run-record.ts';
import { actAll } from '../session/act-all.ts';
import { isRunUndoable } from '../state/acting-state.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { readJobs } from './reading.ts';
import { sentence } from './words.ts';

function resultLine(rows: readonly ActRow[], isUndoing: boolean): string {
	const failed = rowsIn(rows, 'failed').length;
	const unsent = rowsIn(rows, 'waiting').length;
	const unknown = rowsIn(rows, 'unknown').length;
	return [
		runResult(rows, isUndoing),
		...(failed === 0 ? [] : [`${failed} not done`]),
		...(unsent === 0 ? [] : [`${unsent} not sent`]),
		...(unknown === 0 ? [] : [`${unknown} unconfirmed: look at the job before you send it again`]),
	].join('; ');
}

/** Sends a plan's requests one after another, reports each result, and refreshes the jobs. */
export async function runActing(context: ConsoleContext, { actions }: ActionPlan): Promise<void> {
	const { ui, program, session } = context;
	const { acting, scope } = session;
	const { client, journal } = program;
	const { choice, fields } = acting.get();
	acting.change({ type: 'sent', actions });
	if (choice === 'accept') program.drafts.savePercents(fields.percents);
	if (actions.length > 1)
		ui.say('One change after another. Type stop to stop after the one that is being sent.');
	try {
		await program.whileSending(() =>
			actAll({
				client,
				journal,
				actions: targetsIn(scope, actions),
				onFailure: acting.get().onFailure,
				isStopped: () => ui.hasHeard('stop'),
				onChange(index, progress) {
					acting.change({ type: 'row-changed', index, progress });
					const row = acting.get().rows[index];
					if (row === undefined || progress.state === 'sending') return;
					ui.say(
						sentence(
							`${index + 1} of ${actions.length}, ${jobTitle(row.job)}: ${describedText(describeActRow(row))}`,
						),
					);
				},
				onOutcome(_index, { isMissing }) {
					if (isMissing) acting.change({ type: 'missing-found' });
				},
			}),
		);
	} finally {
		acting.change({ type: 'ended' });
	}
	const { rows, isUndoing } = acting.get();
	tell(context, isGoodRun(rows) ? 'good' : 'warning', `${resultLine(rows, isUndoing)}.`);
	for (const line of runProblems(rows)) program.log.add('warning', line);
	session.list.change({ type: 'unmarked', jobs: doneJobsOf(rows) });
	if (isRunUndoable(acting.get())) ui.say('Type undo to undo it.');
	acting.change({ type: 'finished' });
	await readJobs(context);
}
