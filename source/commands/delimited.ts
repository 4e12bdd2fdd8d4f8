import type { Delimited } from '../config/arguments/invocation.ts';
import { isOneProject, type Scope } from '../jobs/model/project-ref.ts';
import { linksIn } from '../jobs/model/web-link.ts';
import { type Columns, csvColumns, jobColumnsAt, plainJobColumns } from '../jobs/output/columns.ts';
import { onOneLine, rawHeading } from '../jobs/output/table-columns.ts';
import type { CellValue } from '../jobs/triage/attribute.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { plainLines } from '../text/plain-lines.ts';
import type { CommandContext } from './context.ts';
import type { Io } from './io.ts';
import { printedColumns } from './printed-columns.ts';
import { type Column, printTable } from './table.ts';

/** Headings of columns that have one of their own. */
type Headings = Readonly<Partial<Record<string, string>>>;

/** Returns the columns of a table. Numbers are right-aligned. */
const tableColumns = (
	names: readonly string[],
	rows: readonly (readonly CellValue[])[],
	headings: Headings,
	widths: Delimited['widths'],
): readonly Column<readonly CellValue[]>[] =>
	names.map((name, index) => {
		const width = widths?.get(name);
		const isText = rows.some((row) => typeof row[index] === 'string');
		return {
			heading: headings[name] ?? rawHeading(name),
			value: (row) => onOneLine(row[index] ?? '-'),
			...(isText ? { leastWidth: 8 } : { align: 'right' }),
			...(width === undefined ? {} : { width }),
		};
	});

/** Prints rows as CSV, plain lines, or a table that fits the terminal. */
export async function printDelimited<Row>(
	io: Io,
	{ kind, columns: asked, widths }: Delimited,
	columns: Columns<Row>,
	rows: readonly Row[],
	headings: Headings = {},
): Promise<void> {
	const names = asked ?? Object.keys(columns);
	const cells = rows.map((row) => names.map((name) => columns[name]?.(row) ?? null));
	if (kind === 'plain') io.out(plainLines(cells));
	else if (kind === 'table')
		printTable(io, tableColumns(names, cells, headings, widths), cells, 'Nothing found.');
	else {
		const { csvText } = await import('../jobs/output/csv.ts');
		io.out(csvText(names, cells));
	}
}

/** Returns the columns of jobs to print; none for the default table and for JSON. */
export const jobColumnNames = (delimited: Delimited | undefined, hasProjects: boolean): readonly string[] =>
	delimited === undefined
		? []
		: (delimited.columns ?? (delimited.kind === 'csv' ? csvColumns(hasProjects) : plainJobColumns));

/**
 * Prints jobs in the selected columns; see {@link jobColumnNames}.
 *
 * @param from source of the jobs, and the message for an empty result.
 */
export async function printDelimitedJobs(
	{ io, settings: { appUrl } }: Pick<CommandContext, 'io' | 'settings'>,
	delimited: Delimited,
	jobs: readonly JobAttributes[],
	from: { readonly scope: Scope; readonly none: string },
): Promise<void> {
	const columns = jobColumnNames(delimited, !isOneProject(from.scope));
	const linkOf = linksIn(appUrl, from.scope);
	const now = io.now();
	if (delimited.kind === 'table') {
		printTable(io, printedColumns(columns, delimited.widths, now, linkOf), jobs, from.none, true);
	} else await printDelimited(io, { ...delimited, columns }, jobColumnsAt(now, linkOf), jobs);
}
