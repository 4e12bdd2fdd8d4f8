import { graphemesOf } from '../text/text-width.ts';
import type { TypedLine } from './edit-line.ts';

/** A row of a text field. */
export interface FieldRow {
	readonly text: string;
	/** Number of code units before the cursor; `null` in a row without it. */
	readonly cursor: number | null;
}

interface Cell {
	readonly grapheme: string;
	readonly width: number;
}

/** The cell of a cursor after the end of the text. */
const end: Cell = { grapheme: '', width: 1 };

/** A line break is invisible, and the cursor on it takes one column. */
const drawn = ({ grapheme, width }: Cell): Cell => ({ grapheme, width: grapheme === '\n' ? 1 : width });

const textOf = (cells: readonly Cell[]): string => cells.map(({ grapheme }) => grapheme).join('');
const widthOfCells = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/**
 * Breaks cells into rows, at line breaks, and at spaces where possible. Returns the index of each row's first
 * cell.
 */
function rowStarts(cells: readonly Cell[], width: number): readonly number[] {
	const starts = [0];
	let start = 0;
	let afterSpace = 0;
	let used = 0;
	for (const [index, cell] of cells.entries()) {
		// Twice when the word that moves to the next row fills it.
		while (used + cell.width > width && index > start) {
			start = afterSpace > start ? afterSpace : index;
			starts.push(start);
			used = widthOfCells(cells.slice(start, index));
		}
		used += cell.width;
		if (cell.grapheme === ' ') afterSpace = index + 1;
		if (cell.grapheme === '\n') {
			start = index + 1;
			afterSpace = start;
			starts.push(start);
			used = 0;
		}
	}
	return starts;
}

/** Returns the part of a text that fits into one row, including some text after the cursor. */
function visibleRange(
	{ cursor }: TypedLine,
	cells: readonly Cell[],
	width: number,
): readonly [from: number, to: number] {
	const ahead = Math.floor(width / 4);
	let last = cursor;
	for (let used = 0; last + 1 < cells.length && used < ahead; last += 1) used += cells[last + 1]?.width ?? 0;
	let from = cursor;
	let before = widthOfCells(cells.slice(from, last + 1));
	// Goes step by step from the cursor, because a paste may have 100,000 characters.
	for (let next = cells[from - 1]; next && before + next.width <= width; next = cells[from - 1]) {
		from -= 1;
		before += next.width;
	}
	let to = cursor + 1;
	let shown = widthOfCells(cells.slice(from, to));
	for (let next = cells[to]; next && shown + next.width <= width; next = cells[to]) {
		to += 1;
		shown += next.width;
	}
	return [from, to];
}

/**
 * Lays out an edited line in a field of `width` columns and at most `height` rows. A field with one row
 * scrolls horizontally; a higher one wraps its text at spaces and scrolls vertically. The cursor is always
 * visible and takes a column of its own after the end of the text.
 */
export function fieldRows(line: TypedLine, width: number, height: number): readonly FieldRow[] {
	const cells = [...graphemesOf(line.text).map(drawn), end];
	const columns = Math.max(1, width);
	const row = (from: number, to: number): FieldRow => ({
		text: textOf(cells.slice(from, to)).replace(/\n$/, '').replaceAll('\n', ' '),
		cursor: line.cursor < from || line.cursor >= to ? null : textOf(cells.slice(from, line.cursor)).length,
	});
	if (height <= 1) return [row(...visibleRange(line, cells, columns))];
	const starts = rowStarts(cells, columns);
	const rows = starts.map((from, index) => row(from, starts[index + 1] ?? cells.length));
	const withCursor = rows.findIndex(({ cursor }) => cursor !== null);
	const top = Math.max(0, withCursor - height + 1);
	return rows.slice(top, top + height);
}
