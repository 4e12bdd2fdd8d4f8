import type { Cell } from './grid.ts';
import { hidesOnBlank, type Style, styleBetween } from './style.ts';

/** Text for the terminal, and the style that it leaves behind. */
export interface Drawn {
	readonly text: string;
	readonly style: Style;
}

/** Draws cells one after another, where the cursor is, beginning with the style that the terminal has. */
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

/** Whether a cell needs no other style: the second half of a character has none, a space may show none. */
const looksRight = ({ text, style: own }: Cell, style: Style): boolean =>
	text === '' || (text === ' ' && hidesOnBlank(own) && hidesOnBlank(style));
