import { type JobColumns, type JobWidths, jobColumns } from './job-columns.ts';

/** Columns from which the list and a job can stand side by side. */
export const wide = 100;
/** Columns of the line between them. */
export const edgeWidth = 3;
/** Fewest columns of a job beside the list. */
const leastJob = 40;

/** How a screen is shared between the list and the job beside it. */
export interface Panes {
	/** Columns of the list. */
	readonly list: number;
	/** Whether the list shows all that it would show alone. */
	readonly isWhole: boolean;
}

/**
 * Shares out a screen `columns` wide: the list gets what it needs to show all that it would show alone, and three
 * fifths at least. Where the job would have too little room then, the list is cut.
 *
 * @param tabs columns of the tabs, whole.
 * @param own columns of the list with all that a person chose to see. @default the usual columns are shown
 */
export function panesOf(columns: number, widths: JobWidths, tabs: number, own?: number): Panes {
	const least = Math.floor(columns * 0.6);
	const most = columns - edgeWidth - leastJob;
	const alone = jobColumns(columns, widths);
	for (let list = least; list <= most; list += 1) {
		const holdsAll = own === undefined ? isWhole(jobColumns(list, widths), alone, widths) : own <= list;
		if (tabs <= list && holdsAll) return { list, isWhole: true };
	}
	return { list: least, isWhole: false };
}

/** Whether columns cut nothing that is whole in the columns of the list alone. */
function isWhole(
	columns: JobColumns,
	alone: JobColumns,
	{ name = 0, labeler = 0, slug = 0 }: JobWidths,
): boolean {
	return (
		columns.bar === alone.bar &&
		columns.review === alone.review &&
		columns.isProjectInName === alone.isProjectInName &&
		columns.name >= Math.min(name, alone.name) &&
		columns.labeler >= Math.min(labeler, alone.labeler) &&
		columns.project >= Math.min(slug, alone.project)
	);
}
