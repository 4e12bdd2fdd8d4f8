import { shortPerson } from '../jobs/model/people.ts';
import type { LinkOf } from '../jobs/model/web-link.ts';
import { type TableColumn, tableColumn } from '../jobs/output/table-columns.ts';
import { type ChosenColumn, columnText } from '../jobs/triage/chosen-column.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { Sort } from '../jobs/triage/sort.ts';
import { bar } from '../text/bar.ts';
import { type ColumnRoom, columnGap, fitColumns } from '../text/fit-columns.ts';
import { toWidth, truncateMiddle, widthOf } from '../text/text-width.ts';
import { sortArrow } from './job-headings.tsx';
import { leadWidth } from './row-line.ts';

/** Columns for the change of the last refresh, after the others: a space and `+3`. */
export const changeWidth = 4;
const barWidth = 10;

/** Content of a list's custom columns. */
export interface ChosenCells {
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly linkOf: LinkOf;
}

interface MeasuredColumn extends ColumnRoom {
	readonly column: TableColumn;
	/** Width of its values and heading; `null` when a width was chosen, so that nothing was measured. */
	readonly needed: number | null;
}

/** The selected columns with the widths of their values. */
export interface MeasuredColumns extends ChosenCells {
	readonly columns: readonly MeasuredColumn[];
	/** Identifies this selection of columns, whatever their widths. */
	readonly key: string;
	/** Width of a list with all these columns. */
	readonly wholeWidth: number;
	/** The measured jobs. */
	readonly jobs: readonly JobAttributes[];
}

interface PlacedColumn {
	readonly column: TableColumn;
	readonly width: number;
}

/** The selected columns that fit. */
export interface ChosenLayout extends ChosenCells {
	readonly placed: readonly PlacedColumn[];
	/** Names of the columns that do not fit. The last ones are left out first. */
	readonly leftOut: readonly string[];
}

/** Returns a complete value. Progress has a bar before its number. */
function wholeText({ name, read }: TableColumn, job: JobAttributes, { now, linkOf }: ChosenCells): string {
	const text = read(job, now, linkOf) ?? '–';
	if (name !== 'progress') return text;
	const { done, total } = job.counts;
	return `${bar(done, total, barWidth)} ${text.padStart(4)}`;
}

/** Returns the width of a column's values and heading. */
export function neededWidth(column: TableColumn, jobs: readonly JobAttributes[], cells: ChosenCells): number {
	const heading = widthOf(column.heading);
	return jobs.reduce((most, job) => Math.max(most, widthOf(wholeText(column, job, cells))), heading);
}

/** The jobs that two lists do not have in common, in the same places. */
interface Difference {
	readonly old: readonly JobAttributes[];
	readonly added: readonly JobAttributes[];
}

const differenceOf = (before: readonly JobAttributes[], after: readonly JobAttributes[]): Difference => ({
	old: before.filter((job, index) => job !== after[index]),
	added: after.filter((job, index) => job !== before[index]),
});

/**
 * Returns the width of a column that was measured before: only the changed jobs are measured, unless one of
 * them may have been the widest. Returns `null` when all must be measured.
 */
function widthAfter(
	{ column, needed }: MeasuredColumn,
	{ old, added }: Difference,
	cells: ChosenCells,
): number | null {
	if (needed === null || column.isOfNow) return null;
	const widest = neededWidth(column, added, cells);
	if (widest >= needed) return widest;
	return neededWidth(column, old, cells) === needed ? null : needed;
}

/**
 * Measures the selected columns across all jobs of the list.
 *
 * @param before the result for the previous list: jobs that did not change are not measured again.
 */
export function measureColumns(
	chosen: readonly ChosenColumn[],
	jobs: readonly JobAttributes[],
	cells: ChosenCells,
	before: MeasuredColumns | null = null,
): MeasuredColumns {
	const difference = differenceOf(before?.jobs ?? [], jobs);
	const isSimilar = before?.linkOf === cells.linkOf && difference.added.length <= jobs.length / 2;
	const known = new Map(isSimilar ? before.columns.map((one) => [one.column.name, one]) : []);
	const columns = chosen.map(({ name, width: asked }, rank): MeasuredColumn => {
		const measured = known.get(name);
		const column = measured?.column ?? tableColumn(name);
		const after = measured === undefined ? null : widthAfter(measured, difference, cells);
		const needed = asked === null ? (after ?? neededWidth(column, jobs, cells)) : null;
		const width = asked ?? needed ?? 0;
		return { column, needed, width, least: asked ?? column.least ?? width, rank, isSpare: false };
	});
	const own = columns.reduce((sum, { width }) => sum + width + columnGap, -columnGap);
	const wholeWidth = leadWidth + own + changeWidth;
	return { ...cells, columns, key: chosen.map(columnText).join(' '), wholeWidth, jobs };
}

/** Computes the columns of a list that is `width` columns wide. */
export function chosenLayout({ columns, now, linkOf }: MeasuredColumns, width: number): ChosenLayout {
	const room = width - leadWidth - changeWidth;
	const fitted = fitColumns(columns, room);
	const isShown = new Set(fitted.map(({ index }) => index));
	return {
		...{ now, linkOf },
		placed: fitted.flatMap(({ index, width: given }) => {
			const column = columns[index]?.column;
			return column === undefined ? [] : [{ column, width: Math.min(given, Math.max(1, room)) }];
		}),
		leftOut: columns.filter((_, index) => !isShown.has(index)).map(({ column }) => column.name),
	};
}

const isPerson = (name: string): boolean => name === 'labeler' || name === 'reviewer';

/** Formats a job's cell, with the gap before it. */
export function cellText(layout: ChosenLayout, index: number, job: JobAttributes): string {
	const placed = layout.placed[index];
	if (placed === undefined) return '';
	const { column, width } = placed;
	const value = wholeText(column, job, layout);
	const text = isPerson(column.name) ? shortPerson(value, width) : truncateMiddle(value, width);
	return (index === 0 ? '' : ' '.repeat(columnGap)) + toWidth(text, width, column.align);
}

/** Whether a column's heading can show the sort arrow; the stage's arrow is above the symbols. */
export const hasHeadingFor = ({ placed }: ChosenLayout, { key }: Sort): boolean =>
	key === 'stage' || placed.some(({ column }) => column.name === key);

/**
 * Formats a column's heading, with the gap before it. The first heading starts in the last column of the
 * row's marks.
 */
export function headingText({ placed }: ChosenLayout, index: number, sort: Sort | null): string {
	const one = placed[index];
	if (one === undefined) return '';
	const { name, heading, align } = one.column;
	const gap = index === 0 ? 1 : columnGap;
	const arrow = sort?.key === name ? sortArrow(sort) : '';
	// If a heading fills its column, the arrow uses part of the gap.
	if (align === 'right') return toWidth(arrow + heading, gap + one.width, 'right');
	return ' '.repeat(gap) + toWidth(`${heading} ${arrow}`.trimEnd(), one.width);
}
