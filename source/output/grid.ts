import { isSameStyle, plain, type Style } from './style.ts';

/** One cell of the terminal. */
export interface Cell {
	/** One character as a person sees it; empty in the second cell of a wide character. */
	readonly text: string;
	readonly style: Style;
	/**
	 * Whether every terminal draws the text with the width that is measured here; emoji and marks are not sure.
	 */
	readonly isSure: boolean;
}

/** One line of the terminal, with a cell for each column. */
export interface Row {
	readonly cells: readonly Cell[];
	/** Bytes of the cells that contain more than a space; the row cannot be drawn with fewer. */
	readonly inked: number;
	/** Whether all cells are sure. */
	readonly isSure: boolean;
}

/** The contents of the terminal, from top to bottom. */
export type Grid = readonly Row[];

/** A space without a visible style, like an erased cell. */
export const blank: Cell = { text: ' ', style: plain, isSure: true };

export const isSameCell = (one: Cell, other: Cell): boolean =>
	one === other || (one.text === other.text && isSameStyle(one.style, other.style));

export const rowOf = (cells: readonly Cell[]): Row => ({
	cells,
	inked: cells.reduce((bytes, { text }) => (text === ' ' ? bytes : bytes + Buffer.byteLength(text)), 0),
	isSure: cells.every(({ isSure }) => isSure),
});

export function blankGrid(columns: number, rows: number): Grid {
	const row = rowOf(Array.from({ length: columns }, () => blank));
	return Array.from({ length: rows }, () => row);
}

/** Whether two grids have the same number of columns and rows. */
export const isSameSize = (one: Grid, other: Grid): boolean =>
	one.length === other.length && one[0]?.cells.length === other[0]?.cells.length;
