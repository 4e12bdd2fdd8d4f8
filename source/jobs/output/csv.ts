import { stringify } from 'csv-stringify/sync';
import type { LinkOf } from '../model/web-link.ts';
import type { CellValue } from '../triage/attribute.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { csvColumns, jobColumnsAt } from './columns.ts';

/**
 * Formats rows as CSV (RFC 4180, but with Unix line ends) with a line of headings. Names and instructions are
 * untrusted, so a value that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export const csvText = (headings: readonly string[], rows: readonly (readonly CellValue[])[]): string =>
	stringify([headings, ...rows], { escape_formulas: true });

/** Formats jobs as CSV with the default columns; adds `projectRef` when the jobs have it. */
export function jobsCsv(jobs: readonly JobAttributes[], linkOf: LinkOf): string {
	const columns = jobColumnsAt(0, linkOf);
	const names = csvColumns(jobs.some(({ job: { projectRef } }) => projectRef !== undefined));
	return csvText(
		names,
		jobs.map((job) => names.map((name) => columns[name]?.(job) ?? null)),
	);
}
