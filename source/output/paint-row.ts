import { changedSpans } from './changed-spans.ts';
import { runStarts } from './disputed-runs.ts';
import { blank, type Row } from './grid.ts';
import type { Painter } from './painter.ts';

/** Bytes of the sequence that erases the rest of a row. */
const eraseLength = 3;

/** Turns one row of the terminal into another. */
export function paintRow(painter: Painter, row: number, before: Row, after: Row): void {
	const { cells } = after;
	const spans = changedSpans(before, after);
	const emptyFrom = cells.findLastIndex((cell) => cell !== blank) + 1;
	const last = spans.at(-1)?.end ?? 0;
	const firstEmptied = spans.find(({ end }) => end > emptyFrom);
	const tail = Math.max(emptyFrom, firstEmptied?.start ?? last);
	// A run of uncertain width that reaches the edge clears the space after its text before it draws the text.
	const isRunLast = last === cells.length && (runStarts(after)[last - 1] ?? null) !== null;
	const isErased = !isRunLast && last - tail > eraseLength;
	for (const { start, end } of spans) {
		const until = isErased ? Math.min(end, tail) : end;
		if (start >= until) continue;
		painter.reach({ row, column: start }, cells);
		painter.put(cells.slice(start, until));
	}
	if (!isErased) return;
	const at = painter.columnIn(row);
	// Cells that are already empty may be cleared again.
	if (at === null || at < emptyFrom || at > tail) painter.reach({ row, column: tail }, cells);
	painter.eraseToEnd();
}
