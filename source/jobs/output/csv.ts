import { stringify } from 'csv-stringify/sync';
import type { LinkOf } from '../model/web-link.ts';
import type { CellValue } from '../triage/attribute.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { csvColumns, jobColumnsAt } from './columns.ts';

/**
 * Rows as CSV (RFC 4180, but for its line ends, which are Unix's), with a line of headings. Names and
 * instructions come from strangers: what a spreadsheet would take for a formula gets an apostrophe in front.
 */
export const csvText = (headings: readonly string[], rows: readonly (readonly CellValue[])[]): string =>
	stringify([headings, ...rows], { escape_formulas: true });

/** Jobs as CSV, in the columns that no choice of columns gives; `projectRef` is added where jobs have it. */
export function jobsCsv(jobs: readonly JobAttributes[], linkOf: LinkOf): string {
	const columns = jobColumnsAt(0, linkOf);
	const names = csvColumns(jobs.some(({ job: { projectRef } }) => projectRef !== undefined));
	return csvText(
		names,
		jobs.map((job) => names.map((name) => columns[name]?.(job) ?? null)),
	);
}
