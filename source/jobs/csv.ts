import { stringify } from 'csv-stringify/sync';
import { batchIdOf, type Job } from './job.ts';
import { stageOf } from './stage.ts';

/** The columns of a table of jobs, in the API's names where the API has one. Their order is kept. */
export const csvColumns = {
	id: ({ id }) => id,
	name: ({ name }) => name,
	stage: stageOf,
	status: ({ status }) => status,
	labeler: ({ labeler }) => labeler,
	reviewer: ({ reviewer }) => reviewer,
	numImages: ({ numImages }) => numImages,
	annotated: ({ annotated }) => annotated,
	unannotated: ({ unannotated }) => unannotated,
	approved: ({ approved }) => approved,
	rejected: ({ rejected }) => rejected,
	createdAt: ({ created }) => (created === null ? null : new Date(created).toISOString()),
	createdBy: ({ createdBy }) => createdBy,
	batch: batchIdOf,
	instructionsText: ({ instructionsText }) => instructionsText,
} as const satisfies Readonly<Record<string, (job: Job) => string | number | null>>;

/**
 * Jobs as CSV (RFC 4180, but for its line ends, which are Unix's), with a line of headings. Names and instructions come from strangers: what a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function jobsCsv(jobs: readonly Job[]): string {
	const rows = jobs.map((job) => Object.values(csvColumns).map((read) => read(job)));
	return stringify([Object.keys(csvColumns), ...rows], { escape_formulas: true });
}
