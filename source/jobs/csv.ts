import { stringify } from 'csv-stringify/sync';
import { csvColumns } from './columns.ts';
import type { Job } from './job.ts';

/** What stands in a row's column; `null` where there is nothing. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180, but for its line ends, which are Unix's), with a line of headings. Names and
 * instructions come from strangers: what a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export const csvText = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	stringify([headings, ...rows], { escape_formulas: true });

/** Jobs as CSV, in every column. */
export const jobsCsv = (jobs: readonly Job[]): string =>
	csvText(
		Object.keys(csvColumns),
		jobs.map((job) => Object.values(csvColumns).map((read) => read(job))),
	);
