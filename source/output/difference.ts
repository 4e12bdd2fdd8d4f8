import { blankGrid, type Grid } from './grid.ts';
import { paintRow } from './paint-row.ts';
import { Painter } from './painter.ts';
import { findScroll, scrolled, scrollText } from './scroll.ts';

/** Resets the style, moves to the top left and clears the screen. */
const clear = '\u001b[m\u001b[H\u001b[J';

const columnsOf = (grid: Grid): number => grid[0]?.cells.length ?? 0;

function paint(before: Grid, after: Grid, lead = ''): string {
	const painter = new Painter(columnsOf(after));
	if (lead !== '') painter.addHoming(lead);
	after.forEach((row, index) => {
		const old = before[index];
		if (old !== undefined && old !== row) paintRow(painter, index, old, row);
	});
	return painter.finish();
}

/** Draws a whole screen, whatever the terminal shows. */
export const repaint = (after: Grid): string =>
	paint(blankGrid(columnsOf(after), after.length), after, clear);

const shorter = (one: string, other: string): string =>
	Buffer.byteLength(other) < Buffer.byteLength(one) ? other : one;

/**
 * Returns the shortest output that turns one screen into another of the same size: by drawing cells, by
 * scrolling, or by repainting.
 */
export function difference(before: Grid, after: Grid): string {
	let best = paint(before, after);
	const scroll = findScroll(before, after);
	if (scroll !== null) best = shorter(best, paint(scrolled(before, scroll), after, scrollText(scroll)));
	const inked = after.reduce((sum, row) => sum + row.inked, clear.length);
	return Buffer.byteLength(best) <= inked ? best : shorter(best, repaint(after));
}
