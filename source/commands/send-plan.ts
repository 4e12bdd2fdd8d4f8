import type { RoboflowError } from '../api/client/errors.ts';
import type { ActAsked } from '../config/arguments/invocation.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { withProgress } from '../jobs/model/progress.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { describeActRow } from '../jobs/output/describe-act-row.ts';
import { describedText } from '../jobs/output/describe-write.ts';
import { actAll } from '../session/act-all.ts';
import { lastArgument } from '../text/shell-word.ts';
import type { ActingPlan, ActingRow } from './acting-plan.ts';
import type { CommandContext } from './context.ts';
import { type Interrupted, interruptsOf } from './interrupts.ts';
import { interruptedRun, type RunEnd } from './run-end.ts';

/** What is said of a change. */
export const actRunWords = { noun: 'change', done: 'done' };

/** Sends every call of a plan, and reports each result. */
export async function sendPlan(
	context: CommandContext,
	{ actions }: ActingPlan,
	{ onFailure }: ActAsked,
	journal: Journal,
): Promise<RunEnd<ActingRow>> {
	const { client, io, isJson } = context;
	let rows: readonly ActingRow[] = actions.map((call) => ({ ...call, progress: { state: 'waiting' } }));
	let firstError: RoboflowError | null = null;
	const send = (isStopped: () => boolean) =>
		actAll({
			client,
			journal,
			actions,
			onFailure,
			isStopped,
			onChange(index, progress) {
				rows = withProgress(rows, [index], progress);
				if (!isJson && progress.state !== 'sending') io.err(progressLine(rows, index));
			},
			onOutcome(_index, { error }) {
				firstError ??= error;
			},
		});
	const isInterrupted = await interruptsOf(context).during(() => interruptedOf(rows), send);
	return { rows, error: firstError, isInterrupted };
}

/** Returns what to report when a call is interrupted. */
const interruptedOf = (rows: readonly ActingRow[]): Interrupted =>
	interruptedRun(rows, actRunWords, ({ job, project }, soFar) => ({
		message: `${soFar}; the change of “${jobTitle(job)}” is unconfirmed`,
		hint: `look at it: roboflow-jobs get ${refText(project)} ${lastArgument(job.id)}; the changes after it were not sent`,
	}));

/** Formats the progress of a call on one line. */
function progressLine(rows: readonly ActingRow[], index: number): string {
	const row = rows[index];
	if (row === undefined) return '';
	return `${index + 1} of ${rows.length}, ${jobTitle(row.job)}: ${describedText(describeActRow(row))}\n`;
}
