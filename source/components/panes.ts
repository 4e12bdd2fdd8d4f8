import { type JobColumns, type JobWidths, jobColumns } from './job-columns.ts';

/** Minimum width for showing the list and a job side by side. */
export const wide = 100;
/** Columns of the line between them. */
export const edgeWidth = 3;
/** Minimum columns of a job beside the list. */
const leastJob = 40;

/** Division of the screen between the list and the preview. */
export interface Panes {
	/** Columns of the list. */
	readonly list: number;
	/** Whether the list is not truncated by the preview. */
	readonly isWhole: boolean;
}

/**
 * Divides a screen that is `columns` wide. The list gets the width that it needs without truncation, and at
 * least three fifths. If that leaves too little for the preview, the list is truncated.
 *
 * @param tabs columns of the complete tabs.
 * @param own columns of the list with all custom columns. @default the default columns are shown
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

/** Whether these columns truncate nothing that fits when the list is alone. */
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
