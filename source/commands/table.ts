import { toWidth, truncate, truncateMiddle, widthOf } from '../text/text-width.ts';
import type { Io } from './io.ts';

/** A column of a plain table. */
export interface Column<Row> {
	readonly heading: string;
	readonly value: (row: Row) => string;
	readonly align?: 'left' | 'right';
	/** Left out where whole values do not fit: ids, which programs need and people do not. */
	readonly isSpare?: boolean;
	/** Columns of the terminal to which values may be shortened. @default values stay whole */
	readonly leastWidth?: number;
	/** Where shortened values do not fit, the column with the highest rank goes first. @default 0: never */
	readonly rank?: number;
}

interface Measured<Row> {
	readonly column: Column<Row>;
	readonly cells: readonly string[];
	readonly width: number;
}

const gap = '  ';

const leastOf = <Row>({ column: { leastWidth = Number.POSITIVE_INFINITY }, width }: Measured<Row>): number =>
	Math.min(width, leastWidth);

const sumOf = (widths: readonly number[]): number =>
	widths.reduce((sum, width) => sum + width + gap.length, -gap.length);

/** Leaves out columns until those that stay fit with their values shortened as far as they may be. */
function fitting<Row>(all: readonly Measured<Row>[], room: number): readonly Measured<Row>[] {
	if (sumOf(all.map(({ width }) => width)) <= room) return all;
	let kept = all.filter(({ column }) => column.isSpare !== true);
	while (sumOf(kept.map(leastOf)) > room) {
		const highest = Math.max(...kept.map(({ column: { rank = 0 } }) => rank));
		if (highest <= 0) break;
		const last = kept.findLastIndex(({ column: { rank = 0 } }) => rank === highest);
		kept = kept.toSpliced(last, 1);
	}
	return kept;
}

/** Shortens the widest of the columns that may be shortened, until all fit. */
function shortened<Row>(kept: readonly Measured<Row>[], room: number): readonly Measured<Row>[] {
	const widths = kept.map(({ width }) => width);
	const least = kept.map(leastOf);
	for (let excess = sumOf(widths) - room; excess > 0; excess -= 1) {
		let widest = -1;
		for (const [index, width] of widths.entries()) {
			if (width > (least[index] ?? 0) && width > (widths[widest] ?? 0)) widest = index;
		}
		if (widest < 0) break;
		widths[widest] = (widths[widest] ?? 0) - 1;
	}
	return kept.map((one, index) => ({ ...one, width: widths[index] ?? 0 }));
}

/**
 * Lays rows out as text.
 *
 * @param room columns of the terminal; `null` for pipes and files, which get whole values.
 */
export function tableText<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	room: number | null = null,
): string {
	const all = columns.map((column): Measured<Row> => {
		const cells = rows.map(column.value);
		const width = cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), widthOf(column.heading));
		return { column, cells, width };
	});
	const shown = room === null ? all : shortened(fitting(all, room), room);
	const line = (read: (one: Measured<Row>) => string): string => {
		const text = shown
			.map((one) => toWidth(truncateMiddle(read(one), one.width), one.width, one.column.align))
			.join(gap)
			.trimEnd();
		return room === null ? text : truncate(text, room);
	};
	return `${[line(({ column }) => column.heading), ...rows.map((_, index) => line(({ cells }) => cells[index] ?? ''))].join('\n')}\n`;
}

/**
 * Prints rows as a table that fits the terminal.
 *
 * @param none says on standard error that there are no rows.
 */
export function printTable<Row>(
	io: Io,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	none: string,
): void {
	if (rows.length === 0) io.err(`${none}\n`);
	else io.out(tableText(columns, rows, io.columns?.() ?? null));
}
