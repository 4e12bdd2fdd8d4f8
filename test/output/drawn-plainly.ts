import { runStarts } from '../../source/output/disputed-runs.ts';
import type { Grid } from '../../source/output/grid.ts';
import { hidesOnBlank, plain, type Style, styleBetween } from '../../source/output/style.ts';

// A sequence that resets all styles does not end a link.
const anew = (style: Style): string => `\u001b[0m\u001b]8;;\u0007${styleBetween(plain, style)}`;

/**
 * Draws a grid in the simplest way: each cell at its place, in its style; a run of uncertain width as a
 * whole, because only the terminal knows where its letters are.
 */
export function drawnPlainly(grid: Grid): string {
	const cells = grid.flatMap((row, y) => {
		const runs = runStarts(row);
		return row.cells.map(({ text, style }, x) => {
			const run = runs[x] ?? null;
			const isBlank = text === ' ' && hidesOnBlank(style);
			if (text === '' || (isBlank && run === null)) return '';
			const place = run === null || run === x ? `\u001b[${y + 1};${x + 1}H` : '';
			return `${place}${anew(style)}${text}`;
		});
	});
	return `\u001b[0m\u001b[2J${cells.join('')}`;
}
