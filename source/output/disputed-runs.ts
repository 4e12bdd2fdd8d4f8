import type { Cell, Row } from './grid.ts';

const isSpace = (cell: Cell | undefined): boolean => cell?.text === ' ';
/** What the program draws between panes. */
const isBorder = (cell: Cell | undefined): boolean => cell?.text === '│' || cell?.text === '┃';

const outside: readonly null[] = [];

/**
 * Finds the runs of a row whose widths terminals dispute: each begins with a cell that is not sure, holds the
 * rest of its text and the spaces behind it, and ends where the next column or a border begins. Within a run
 * only the terminal knows where a letter is, so the cursor must not go there: a run is drawn whole, from its
 * start, and what follows is placed absolutely.
 *
 * @returns for each column the start of the run that holds it; `null`, or nothing, outside of runs.
 */
export function runStarts({ cells, isSure }: Row): readonly (number | null)[] {
	if (isSure) return outside;
	let start: number | null = null;
	let spaces = 0;
	return cells.map((cell, column) => {
		// One space stands between words, two between columns.
		if (isBorder(cell) || (spaces > 1 && !isSpace(cell))) start = null;
		spaces = isSpace(cell) ? spaces + 1 : 0;
		if (start === null && !cell.isSure) start = column;
		return start;
	});
}
