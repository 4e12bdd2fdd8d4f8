import type { CreateRow } from '../jobs/assign/create-row.ts';
import { describeResult } from '../jobs/output/describe-result.ts';
import { headingOf } from '../jobs/triage/attributes.ts';
import { type Column, tableText } from './table.ts';

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
