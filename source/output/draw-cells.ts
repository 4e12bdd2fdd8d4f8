import type { Cell } from './grid.ts';
import { hidesOnBlank, type Style, styleBetween } from './style.ts';

/** Text for the terminal, and the style at its end. */
export interface Drawn {
	readonly text: string;
	readonly style: Style;
}

/** Draws cells one after another at the cursor, starting with the current style of the terminal. */
export function drawCells(cells: readonly Cell[], start: Style): Drawn {
	let text = '';
	let style = start;
	for (const cell of cells) {
		if (!looksRight(cell, style)) {
			text += styleBetween(style, cell.style);
			style = cell.style;
		}
		text += cell.text;
	}
	return { text, style };
}

/**
 * Whether a cell needs no change of style: the second half of a wide character has no style, and a space may
 * not show it.
 */
const looksRight = ({ text, style: own }: Cell, style: Style): boolean =>
	text === '' || (text === ' ' && hidesOnBlank(own) && hidesOnBlank(style));
