import { runStarts } from './disputed-runs.ts';
import { blank, type Cell, isSameCell, type Row } from './grid.ts';

/** Columns from `start` up to, not including, `end`. */
export interface ChangedSpan {
	readonly start: number;
	readonly end: number;
}

/**
 * Returns the cells of a row that must be drawn. A run of uncertain width is a span of its own, from its
 * start. After a changed run, the rest of the row is drawn, because what the terminal shows there is unknown.
 */
export function changedSpans(before: Row, after: Row): readonly ChangedSpan[] {
	const [oldRuns, runs] = [runStarts(before), runStarts(after)];
	const isChanged = (cell: Cell, column: number): boolean => !isSameCell(before.cells[column] ?? blank, cell);
	const inRun = (column: number): boolean => (oldRuns[column] ?? runs[column] ?? null) !== null;
	const disputed = after.cells.findIndex((cell, column) => inRun(column) && isChanged(cell, column));
	const shakenFrom =
		disputed === -1
			? after.cells.length
			: Math.min(oldRuns[disputed] ?? disputed, runs[disputed] ?? disputed);
	const spans: ChangedSpan[] = [];
	after.cells.forEach((cell, column) => {
		if (column < shakenFrom && !isChanged(cell, column)) return;
		const last = spans.at(-1);
		const isNext = last !== undefined && last.end === column && runs[last.start] === runs[column];
		if (isNext) spans[spans.length - 1] = { ...last, end: column + 1 };
		else spans.push({ start: column, end: column + 1 });
	});
	return spans;
}
