import type { Delimited } from '../config/arguments/invocation.ts';
import { type Columns, csvColumns, jobColumnsAt, plainJobColumns } from '../jobs/output/columns.ts';
import type { CellValue } from '../jobs/triage/attribute.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { plainLines } from '../text/plain-lines.ts';
import type { Io } from './io.ts';
import { type Column, printTable } from './table.ts';

/** `uploadedAt`: `UPLOADED AT` */
const headingOf = (name: string): string => name.replace(/(?=[A-Z])/g, ' ').toUpperCase();

/** Columns of a table whose rows are cells; numbers stand on the right. */
const tableColumns = (
	names: readonly string[],
	rows: readonly (readonly CellValue[])[],
): readonly Column<readonly CellValue[]>[] =>
	names.map((name, index) => {
		const isText = rows.some((row) => typeof row[index] === 'string');
		return {
			heading: headingOf(name),
			// Instructions may have several lines.
			value: (row) => String(row[index] ?? '-').replace(/\s+/g, ' '),
			...(isText ? { leastWidth: 8 } : { align: 'right' }),
		};
	});

/** Prints rows in chosen columns, as CSV, as plain lines, or as a table that fits the terminal. */
export async function printDelimited<Row>(
	io: Io,
	{ kind, columns: asked }: Delimited,
	columns: Columns<Row>,
	rows: readonly Row[],
	usual: Readonly<Record<Delimited['kind'], readonly string[]>> = {
		csv: Object.keys(columns),
		plain: Object.keys(columns),
		table: Object.keys(columns),
	},
	none = 'Nothing found.',
): Promise<void> {
	const names = asked ?? usual[kind];
	const cells = rows.map((row) => names.map((name) => columns[name]?.(row) ?? null));
	if (kind === 'plain') io.out(plainLines(cells));
	else if (kind === 'table') printTable(io, tableColumns(names, cells), cells, none);
	else {
		const { csvText } = await import('../jobs/output/csv.ts');
		io.out(csvText(names, cells));
	}
}

/** Prints jobs in chosen columns. */
export const printDelimitedJobs = (
	io: Io,
	delimited: Delimited,
	jobs: readonly JobAttributes[],
	now: number,
): Promise<void> =>
	printDelimited(
		io,
		delimited,
		jobColumnsAt(now),
		jobs,
		{ csv: csvColumns, plain: plainJobColumns, table: plainJobColumns },
		'No jobs match.',
	);
