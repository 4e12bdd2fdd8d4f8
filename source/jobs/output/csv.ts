import { stringify } from 'csv-stringify/sync';
import { rowProject } from '../model/project-ref.ts';
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
export function jobsCsv(jobs: readonly JobAttributes[]): string {
	const columns = jobColumnsAt(0);
	const reads = csvColumns.flatMap((name) => columns[name] ?? []);
	const hasProjects = jobs.some(({ job: { projectRef } }) => projectRef !== undefined);
	return csvText(
		hasProjects ? ['projectRef', ...csvColumns] : csvColumns,
		jobs.map((attributes) => {
			const cells = reads.map((read) => read(attributes));
			return hasProjects ? [rowProject(attributes.job), ...cells] : cells;
		}),
	);
}
