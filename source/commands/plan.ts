import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateRow } from '../jobs/assign/create-row.ts';
import type { SplitPlan } from '../jobs/assign/split-plan.ts';
import { describeResult } from '../jobs/output/describe-result.ts';
import { headingOf } from '../jobs/triage/attributes.ts';
import { counted } from '../text/counted.ts';
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
}

/** Formats the jobs to create as a table, the remaining images, and what was checked. */
export function planText({ jobs, without, remainder }: SplitPlan, { isShort, unknown }: Findings): string {
	return [
		tableText(columns, jobs),
		...(without.length === 0 ? [] : [`nothing for ${without.join(', ')}\n`]),
		remainder === null ? '' : `${counted(remainder, 'image')} of the batch will remain\n`,
		`batch: found; available images: ${isShort ? 'too few' : remainder === null ? 'unknown' : 'enough'}\n`,
		`people: ${unknown === 0 ? 'all known' : `${unknown} unknown`}; repeated creates: none\n`,
		'nothing was created (--dry-run)\n',
	].join('');
}

/** Returns the id of a created job, or the error. */
function resultOf(row: CreateRow): string {
	const { progress } = row;
	if (progress.state === 'done') return progress.made.id;
	return 'message' in progress ? progress.message : describeResult(row).label;
}

const reportColumns: readonly Column<CreateRow>[] = [
	// Same as in the JSON, which scripts may compare.
	{ heading: 'STATE', value: ({ progress }) => (progress.state === 'waiting' ? 'not sent' : progress.state) },
	{
		heading: headingOf('numImages'),
		value: ({ job, progress }) =>
			String(progress.state === 'done' ? (progress.made.numImages ?? job.numImages) : job.numImages),
		align: 'right',
	},
	{ heading: headingOf('labeler'), value: ({ job }) => job.labeler },
	{ heading: headingOf('reviewer'), value: ({ job }) => job.reviewer },
	{ heading: headingOf('name'), value: ({ job }) => job.name },
	{ heading: 'JOB / ERROR', value: resultOf },
];

/** Formats the result of every job of a split. */
export const reportText = (rows: readonly CreateRow[]): string => tableText(reportColumns, rows);
