import type { Delimited } from '../config/arguments/invocation.ts';
import { type Columns, csvColumns, jobColumnsAt, plainJobColumns } from '../jobs/output/columns.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { plainLines } from '../text/plain-lines.ts';

/** Rows as CSV or as plain lines. */
export async function delimitedText<Row>(
	{ kind, columns: asked }: Delimited,
	columns: Columns<Row>,
	rows: readonly Row[],
	usual: Readonly<Record<Delimited['kind'], readonly string[]>> = {
		csv: Object.keys(columns),
		plain: Object.keys(columns),
	},
): Promise<string> {
	const names = asked ?? usual[kind];
	const cells = rows.map((row) => names.map((name) => columns[name]?.(row) ?? null));
	if (kind === 'plain') return plainLines(cells);
	const { csvText } = await import('../jobs/output/csv.ts');
	return csvText(names, cells);
}

/** Jobs as CSV or as plain lines. */
export const delimitedJobs = (
	delimited: Delimited,
	jobs: readonly JobAttributes[],
	now: number,
): Promise<string> =>
	delimitedText(delimited, jobColumnsAt(now), jobs, {
		csv: csvColumns,
		plain: plainJobColumns,
	});
