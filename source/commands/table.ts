import { columnGap, fitColumns, leftOutWords } from '../text/fit-columns.ts';
import { toWidth, truncate, truncateMiddle, widthOf } from '../text/text-width.ts';
import type { Io } from './io.ts';

/** A column of a plain table. */
export interface Column<Row> {
	readonly heading: string;
	readonly value: (row: Row) => string;
	readonly align?: 'left' | 'right';
	/**
	 * Whether to leave out the column if whole values do not fit: ids, which programs need and people do not.
	 */
	readonly isSpare?: boolean;
	/** Fixed width in terminal columns. @default fits the values */
	readonly width?: number;
	/**
	 * Minimum width to which values may be shortened, in terminal columns. @default values are not shortened
	 */
	readonly leastWidth?: number;
	/**
	 * If shortened values do not fit either, the column with the highest rank is left out first. @default 0:
	 * last
	 */
	readonly rank?: number;
}

interface Table {
	/** Lines, each with a line break at the end. */
	readonly text: string;
	/** Headings of the columns that did not fit. */
	readonly leftOut: readonly string[];
}

function layOut<Row>(columns: readonly Column<Row>[], rows: readonly Row[], room: number | null): Table {
	const all = columns.map((column) => {
		const cells = rows.map(column.value);
		const widest = cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(column.heading));
		const { width = widest, leastWidth, rank = 0, isSpare = false } = column;
		return { column, cells, width, least: column.width ?? leastWidth ?? width, rank, isSpare };
	});
	const shown = room === null ? all.map(({ width }, index) => ({ index, width })) : fitColumns(all, room);
	const line = (read: (one: (typeof all)[number]) => string): string => {
		const text = shown
			.flatMap(({ index, width }) => {
				const one = all[index];
				return one === undefined ? [] : [toWidth(truncateMiddle(read(one), width), width, one.column.align)];
			})
			.join(' '.repeat(columnGap))
			.trimEnd();
		return room === null ? text : truncate(text, room);
	};
	const lines = [
		line(({ column }) => column.heading),
		...rows.map((_, at) => line(({ cells }) => cells[at] ?? '')),
	];
	const isShown = new Set(shown.map(({ index }) => index));
	return {
		text: `${lines.join('\n')}\n`,
		leftOut: columns.filter((_, index) => !isShown.has(index)).map(({ heading }) => heading),
	};
}

/**
 * Formats rows as a table.
 *
 * @param room width of the terminal; `null` for pipes and files, which get whole values.
 */
export const tableText = <Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	room: number | null = null,
): string => layOut(columns, rows, room).text;

/**
 * Prints rows as a table that fits the terminal.
 *
 * @param none message on stderr if there are no rows.
 * @param isChosen whether the user selected the columns, and so is told which of them do not fit.
 */
export function printTable<Row>(
	io: Io,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	none: string,
	isChosen = false,
): void {
	if (rows.length === 0) {
		io.err(`${none}\n`);
		return;
	}
	const { text, leftOut } = layOut(columns, rows, io.columns?.() ?? null);
	io.out(text);
	if (isChosen && leftOut.length > 0) io.err(`${leftOutWords(leftOut)}\n`);
}
