import type { Cell, Row } from './grid.ts';

const isSpace = (cell: Cell | undefined): boolean => cell?.text === ' ';
/** The border that the program draws between panes. */
const isBorder = (cell: Cell | undefined): boolean => cell?.text === '│' || cell?.text === '┃';

const outside: readonly null[] = [];

/**
 * Finds the runs of a row whose width differs between terminals: each starts with a cell that is not sure,
 * includes the rest of its text and the spaces after it, and ends where the next column or a border starts.
 * Within a run, only the terminal knows where a letter is, so the cursor must not move there: a run is drawn
 * as a whole, from its start, and what follows is positioned absolutely.
 *
 * @returns for each column the start of the run that contains it; `null` or nothing outside of runs.
 */
export function runStarts({ cells, isSure }: Row): readonly (number | null)[] {
	if (isSure) return outside;
	let start: number | null = null;
	let spaces = 0;
	return cells.map((cell, column) => {
		// Words are separated by one space, columns by two.
		if (isBorder(cell) || (spaces > 1 && !isSpace(cell))) start = null;
		spaces = isSpace(cell) ? spaces + 1 : 0;
		if (start === null && !cell.isSure) start = column;
		return start;
	});
}
