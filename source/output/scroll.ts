import { blankGrid, type Grid } from './grid.ts';

/** Rows that move together. */
export interface Scroll {
	readonly top: number;
	/** The last of them. */
	readonly bottom: number;
	/** Rows up; negative is down. */
	readonly by: number;
}

/** Rows that must be at a new place before it is worth trying. */
const fewest = 3;

/** Finds the largest block of rows that stands at another height than before. */
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

/** What the terminal shows after the scroll. */
export function scrolled(before: Grid, { top, bottom, by }: Scroll): Grid {
	const [empty] = blankGrid(before[0]?.cells.length ?? 0, 1);
	return before.map((row, index) => {
		if (index < top || index > bottom || empty === undefined) return row;
		const from = index + by;
		return from < top || from > bottom ? empty : (before[from] ?? empty);
	});
}

/**
 * Lines deleted or inserted within margins, which the oldest terminals know. The margins go afterwards,
 * which takes the cursor to the top left.
 */
export function scrollText({ top, bottom, by }: Scroll): string {
	const count = Math.abs(by) === 1 ? '' : Math.abs(by);
	return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1}H\u001b[${count}${by > 0 ? 'M' : 'L'}\u001b[r`;
}
