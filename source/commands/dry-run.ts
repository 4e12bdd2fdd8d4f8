import { RoboflowError } from '../api/client/errors.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { planWarnings } from '../jobs/assign/plan-warnings.ts';
import type { SplitPlan } from '../jobs/assign/split-plan.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { remainderText } from '../jobs/output/describe-plan.ts';
import { jsonText } from '../jobs/output/records.ts';
import { headingOf } from '../jobs/triage/attributes.ts';
import type { CommandContext } from './context.ts';
import { type Ground, unknownBatchHint } from './send-creates.ts';
import { type Column, tableText } from './table.ts';

const columns: readonly Column<NewJob>[] = [
	{ heading: headingOf('numImages'), value: ({ numImages }) => String(numImages), align: 'right' },
	{ heading: headingOf('labeler'), value: ({ labeler }) => labeler },
	{ heading: headingOf('reviewer'), value: ({ reviewer }) => reviewer },
	{ heading: headingOf('name'), value: ({ name }) => name },
];

/** What the checks of a plan found. */
interface Findings {
	/** Whether the batch may have too few images. */
	readonly isShort: boolean;
	/** Number of people whom no job names. */
	readonly unknown: number;
	/** Whether repeated creates are allowed, and so were not looked for. */
	readonly isAgain: boolean;
}

/** Formats the jobs to create as a table, the remaining images, and what was checked. */
function planText({ jobs, without, remainder }: SplitPlan, { isShort, unknown, isAgain }: Findings): string {
	return [
		tableText(columns, jobs),
		...(without.length === 0 ? [] : [`nothing for ${without.join(', ')}\n`]),
		remainder === null ? '' : `${remainderText(remainder)}\n`,
		`batch: found; available images: ${isShort ? 'too few' : remainder === null ? 'unknown' : 'enough'}\n`,
		`people: ${unknown === 0 ? 'all known' : `${unknown} unknown`}; repeated creates: ${isAgain ? 'not checked (--again)' : 'none'}\n`,
		'nothing was created (--dry-run)\n',
	].join('');
}

/** What a dry run of `create` shows. */
interface DryRun {
	readonly plan: SplitPlan;
	readonly batchId: string;
	/** Whether repeated creates are allowed. */
	readonly isAgain: boolean;
}

/**
 * Prints the jobs to create, with warnings.
 *
 * @throws {RoboflowError} when the batch does not belong to the project.
 */
export function printDryRun(
	{ io, isJson }: CommandContext,
	{ ref, jobs, batches }: Ground,
	{ plan, batchId, isAgain }: DryRun,
): void {
	const batch = batches.find(({ id }) => id === batchId);
	if (batch === undefined)
		throw new RoboflowError('not-found', `no batch “${batchId}” in ${refText(ref)}`, {
			mayHaveArrived: false,
			hint: unknownBatchHint,
		});
	const { shortage, strangers } = planWarnings(plan.jobs, batch, jobs);
	const warnings = [...(shortage === null ? [] : [shortage]), ...strangers];
	if (!isJson) for (const warning of warnings) io.err(`warning: ${warning}\n`);
	io.out(
		isJson
			? jsonText({ ...plan, warnings, dryRun: true })
			: planText(plan, { isShort: shortage !== null, unknown: strangers.length, isAgain }),
	);
}
