import { blankGrid, type Grid } from './grid.ts';

/** Rows that move together. */
export interface Scroll {
	readonly top: number;
	/** Index of the last row. */
	readonly bottom: number;
	/** Number of rows to move up; negative moves down. */
	readonly by: number;
}

/** Number of rows that must have moved before scrolling is worth trying. */
const fewest = 3;

/** Finds the largest block of rows that has moved up or down. */
export function findScroll(before: Grid, after: Grid): Scroll | null {
	const places = new Map(before.map((row, index) => [row, index]));
	const moves = new Map<number, number[]>();
	after.forEach((row, index) => {
		const old = places.get(row);
		if (old === undefined || row.inked === 0 || row === before[index]) return;
		const rows = moves.get(old - index);
		if (rows === undefined) moves.set(old - index, [index]);
		else rows.push(index);
	});
	const [largest] = [...moves].sort(([, one], [, other]) => other.length - one.length);
	if (largest === undefined) return null;
	const [by, rows] = largest;
	if (rows.length < fewest) return null;
	const first = Math.min(...rows);
	const last = Math.max(...rows);
	return { top: Math.min(first, first + by), bottom: Math.max(last, last + by), by };
}

/** Returns what the terminal shows after the scroll. */
export function scrolled(before: Grid, { top, bottom, by }: Scroll): Grid {
	const [empty] = blankGrid(before[0]?.cells.length ?? 0, 1);
	return before.map((row, index) => {
		if (index < top || index > bottom || empty === undefined) return row;
		const from = index + by;
		return from < top || from > bottom ? empty : (before[from] ?? empty);
	});
}

/**
 * Deletes or inserts lines within margins, which even the oldest terminals support. Resetting the margins
 * moves the cursor to the top left.
 */
export function scrollText({ top, bottom, by }: Scroll): string {
	const count = Math.abs(by) === 1 ? '' : Math.abs(by);
	return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1}H\u001b[${count}${by > 0 ? 'M' : 'L'}\u001b[r`;
}
