import type { Delimited } from '../config/arguments/invocation.ts';
import type { LinkOf } from '../jobs/model/web-link.ts';
import { tableColumn } from '../jobs/output/table-columns.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { Column } from './table.ts';

/** Returns a column of jobs for a printed table. */
export function printedColumn(name: string, now: number, linkOf?: LinkOf): Column<JobAttributes> {
	const { heading, align, least, read } = tableColumn(name);
	return {
		heading,
		align,
		...(least === null ? {} : { leastWidth: least }),
		value: (job) => read(job, now, linkOf) ?? '-',
	};
}

/** Returns the selected columns. If they do not fit, the last ones are left out first. */
export const printedColumns = (
	names: readonly string[],
	widths: Delimited['widths'],
	now: number,
	linkOf: LinkOf,
): readonly Column<JobAttributes>[] =>
	names.map((name, rank) => {
		const width = widths?.get(name);
		return { ...printedColumn(name, now, linkOf), ...(width === undefined ? {} : { width }), rank };
	});
