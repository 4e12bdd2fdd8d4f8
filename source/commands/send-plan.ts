import type { RoboflowError } from '../api/client/errors.ts';
import type { ActAsked } from '../config/arguments/invocation.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { describeActRow } from '../jobs/output/describe-act-row.ts';
import { actAll } from '../session/act-all.ts';
import type { ActingPlan, ActingRow } from './acting-plan.ts';
import type { CommandContext } from './context.ts';

/** How a run ended. */
export interface RunEnd {
	readonly rows: readonly ActingRow[];
	/** The first failure. */
	readonly error: RoboflowError | null;
	/** Whether the service added another number of images than was sent. */
	readonly hasDiffered: boolean;
}

/** Sends every call of a plan, and tells a person of each. */
export async function sendPlan(
	{ client, io, isJson }: CommandContext,
	{ actions }: ActingPlan,
	{ onFailure }: ActAsked,
	journal: Journal,
): Promise<RunEnd> {
	let rows: readonly ActingRow[] = actions.map((call) => ({ ...call, progress: { state: 'waiting' } }));
	let firstError: RoboflowError | null = null;
	let hasDiffered = false;
	await actAll({
		client,
		journal,
		actions,
		onFailure,
		isStopped: () => false,
		onChange(index, progress) {
			rows = rows.map((row, other) => (other === index ? { ...row, progress } : row));
			if (!isJson && progress.state !== 'sending') io.err(progressLine(rows, index));
		},
		onOutcome(_index, { progress, error, isLast }) {
			firstError ??= error;
			// Of what was done, this alone ends a run.
			hasDiffered ||= progress.state === 'done' && isLast;
		},
	});
	return { rows, error: firstError, hasDiffered };
}

/** How far a call has come, on a line of its own. */
function progressLine(rows: readonly ActingRow[], index: number): string {
	const row = rows[index];
	if (row === undefined) return '';
	const { label, value } = describeActRow(row);
	const words = value === null ? label : `${label}: ${value}`;
	return `${index + 1} of ${rows.length}, ${jobTitle(row.job)}: ${words}\n`;
}
