import { stringify } from 'csv-stringify/sync';
import type { Job } from '../model/job.ts';
import { csvColumns, rowProject } from './columns.ts';

/** What stands in a row's column; `null` where there is nothing. */
export type CsvCell = string | number | null;

/**
 * Rows as CSV (RFC 4180, but for its line ends, which are Unix's), with a line of headings. Names and
 * instructions come from strangers: what a spreadsheet would take for a formula gets an apostrophe in front.
 */
export const csvText = (headings: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
	stringify([headings, ...rows], { escape_formulas: true });

/** Jobs as CSV, in every column. */
export function jobsCsv(jobs: readonly Job[]): string {
	const hasProjects = jobs.some(({ projectRef }) => projectRef !== undefined);
	const columns = hasProjects ? { projectRef: rowProject, ...csvColumns } : csvColumns;
	return csvText(
		Object.keys(columns),
		jobs.map((job) => Object.values(columns).map((read) => read(job))),
	);
}
