import { stringify } from 'csv-stringify/sync';
import { batchIdOf, type Job } from './job.ts';
import { refText } from './project-ref.ts';
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

/** In front of the others where the jobs are those of several projects. */
const projectColumns = {
	projectRef: ({ projectRef }: Job) => (projectRef === undefined ? null : refText(projectRef)),
} as const;

/**
 * Jobs as CSV (RFC 4180), with a line of headings. Names and instructions come from strangers: what a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function jobsCsv(jobs: readonly Job[]): string {
	const hasProjects = jobs.some(({ projectRef }) => projectRef !== undefined);
	const columns = hasProjects ? { ...projectColumns, ...csvColumns } : csvColumns;
	const rows = jobs.map((job) => Object.values(columns).map((read) => read(job)));
	return stringify([Object.keys(columns), ...rows], { escape_formulas: true });
}
