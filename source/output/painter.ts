import { type Cursor, moveCursor, type Place } from './cursor-move.ts';
import { drawCells } from './draw-cells.ts';
import { blank, type Cell } from './grid.ts';
import { hidesOnBlank, plain, type Style, styleBetween } from './style.ts';

/** Maximum width, in columns, that any terminal may give a single character. */
const widest = 16;

/**
 * Distance in columns from which drawing the cells in between again is never shorter than moving the cursor.
 */
const farthest = 20;

/** Collects output for the terminal, and tracks the cursor and the style that the terminal then has. */
export class Painter {
	readonly #columns: number;
	#text = '';
	#cursor: Cursor | null = null;
	#style: Style = plain;

	constructor(columns: number) {
		this.#columns = columns;
	}

	/** Returns the column of the cursor in a row; `null` when it is in another row, or unknown. */
	columnIn(row: number): number | null {
		return this.#cursor?.row === row ? this.#cursor.column : null;
	}

	/**
	 * Moves to a place in a row. The cells before it are already drawn, so some are drawn again when that is
	 * shorter.
	 */
	reach({ row, column }: Place, cells: readonly Cell[]): void {
		const from = this.columnIn(row) ?? 0;
		const move = moveCursor(this.#cursor, { row, column });
		const toStart = from === this.columnIn(row) ? '' : moveCursor(this.#cursor, { row, column: from });
		const between = column > from && column - from < farthest ? cells.slice(from, column) : [];
		if (between.length > 0 && between.every(({ isSure }) => isSure)) {
			const next = cells.slice(column, column + 1);
			const again = toStart + drawCells([...between, ...next], this.#style).text;
			const moved = move + drawCells(next, this.#style).text;
			if (Buffer.byteLength(again) <= Buffer.byteLength(moved)) {
				if (toStart !== '') this.#goTo({ row, column: from });
				this.#draw(between);
				return;
			}
		}
		this.#goTo({ row, column });
	}

	/** Draws cells that are all sure, or a whole run of uncertain width. */
	put(cells: readonly Cell[]): void {
		const [first] = cells;
		if (first === undefined || this.#cursor === null) return;
		if (first.isSure) {
			this.#draw(cells);
			return;
		}
		const { row, column } = this.#cursor;
		const text = cells.slice(0, cells.findLastIndex(({ text: letter }) => letter !== ' ') + 1);
		if (cells.length > 1 && column !== null) {
			// Draws the spaces first: a terminal that draws the text narrower would leave parts of the old text,
			// and one that draws it wider may use the spaces after it.
			this.#draw(text.map(() => ({ text: ' ', style: first.style, isSure: true })));
			this.#empty(cells.slice(text.length), column + cells.length);
			this.#cursor = { row, column: null };
			this.#goTo({ row, column });
		}
		// A terminal that draws the text wider must not wrap to the next row.
		const isNearEdge = column === null || column + 2 * text.length + widest > this.#columns;
		if (isNearEdge) this.#text += '\u001b[?7l';
		this.#draw(text);
		if (isNearEdge) this.#text += '\u001b[?7h';
		this.#cursor = { row, column: null };
	}

	/** Draws spaces up to the column `end`. */
	#empty(spaces: readonly Cell[], end: number): void {
		if (spaces.length > 1 && end === this.#columns && spaces.every((cell) => cell === blank))
			this.eraseToEnd();
		else this.#draw(spaces);
	}

	/** Erases the row from the cursor on. */
	eraseToEnd(): void {
		if (!hidesOnBlank(this.#style)) this.#turnTo(plain);
		this.#text += '\u001b[K';
	}

	/** Adds text that leaves the cursor at the top left. */
	addHoming(text: string): void {
		this.#text += text;
		this.#cursor = { row: 0, column: 0 };
	}

	/** Returns the collected output. Resets the style at the end, so that other output is unaffected. */
	finish(): string {
		this.#turnTo(plain);
		return this.#text;
	}

	#goTo(place: Place): void {
		this.#text += moveCursor(this.#cursor, place);
		this.#cursor = place;
	}

	#turnTo(style: Style): void {
		this.#text += styleBetween(this.#style, style);
		this.#style = style;
	}

	#draw(cells: readonly Cell[]): void {
		const { text, style } = drawCells(cells, this.#style);
		this.#text += text;
		this.#style = style;
		if (this.#cursor === null || this.#cursor.column === null) return;
		const column = this.#cursor.column + cells.length;
		// At the edge, some terminals keep the cursor in the last column, and others do not.
		this.#cursor = { row: this.#cursor.row, column: column < this.#columns ? column : null };
	}
}
