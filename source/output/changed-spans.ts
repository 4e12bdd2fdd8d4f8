import { blank, type Cell, isSameCell, type Row } from './grid.ts';

/** Columns from `start` up to, not including, `end`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * The cells of a row that must be drawn. Behind a changed character that terminals may measure
 * differently, all of the row is; and such a character is a span of its own.
 */
export function changedSpans(before: Row, after: Row): readonly Span[] {
	const spans: Span[] = [];
	let isShaken = false;
	after.cells.forEach((cell, column) => {
		const old = before.cells[column] ?? blank;
		if (!isShaken && isSameCell(old, cell)) return;
		isShaken ||= !old.isSure || !cell.isSure;
		const last = spans.at(-1);
		const isNext = last !== undefined && last.end === column;
		if (isNext && belongsTo(cell, after.cells[last.start]))
			spans[spans.length - 1] = { ...last, end: column + 1 };
		else spans.push({ start: column, end: column + 1 });
	});
	return spans;
}

/** Whether a cell is drawn in one go with those that begin with `first`. */
const belongsTo = (cell: Cell, first: Cell | undefined): boolean =>
	cell.text === '' || (cell.isSure && first?.isSure === true);
