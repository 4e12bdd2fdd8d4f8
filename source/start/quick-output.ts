import { isSimpleText } from '../text/simple-text.ts';
import { withoutStyles } from './without-styles.ts';

/** The area in which text is drawn. An edge that is `undefined` has no limit. */
interface Clip {
	readonly x1?: number | undefined;
	readonly x2?: number | undefined;
	readonly y1?: number | undefined;
	readonly y2?: number | undefined;
}

interface Write {
	readonly type: 'write';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly transformers: readonly ((line: string, index: number) => string)[];
}

type Operation = Write | { readonly type: 'clip'; readonly clip: Clip } | { readonly type: 'unclip' };

/** The part of Ink's `Output` that is needed here. */
export interface Output {
	readonly height: number;
	operations: readonly Operation[];
	get(): { readonly output: string; readonly height: number };
}

type Area = { readonly [Edge in keyof Required<Clip>]: number };

const everywhere: Area = { x1: 0, x2: Infinity, y1: 0, y2: Infinity };

const within = (area: Area, { x1 = 0, x2 = Infinity, y1 = 0, y2 = Infinity }: Clip): Area => ({
	x1: Math.max(area.x1, x1),
	x2: Math.min(area.x2, x2),
	y1: Math.max(area.y1, y1),
	y2: Math.min(area.y2, y2),
});

/** A line of text that is drawn unchanged. */
interface Piece {
	readonly x: number;
	readonly end: number;
	readonly text: string;
}

const reset = '\u001b[0m';

/** Returns `null` for text that must be cut or has characters of unknown width. */
function pieceOf({ x, text, transformers }: Write, { x1, x2 }: Area): Piece | null {
	const line = transformers.reduce((changed, transformer) => transformer(changed, 0), text);
	const plain = withoutStyles(line);
	const end = x + plain.length;
	if (!isSimpleText(plain) || x < x1 || end > x2) return null;
	return { x, end, text: plain === line ? line : line + reset };
}

/** Joins the pieces of one row; `null` if one covers another. */
function joined(pieces: readonly Piece[]): string | null {
	let row = '';
	let column = 0;
	for (const { x, end, text } of pieces.toSorted((one, other) => one.x - other.x)) {
		if (x < column) return null;
		row += ' '.repeat(x - column) + text;
		column = end;
	}
	return row.trimEnd();
}

/** Splits the frame into rows that only need joining and rows that Ink must draw, which are `null`. */
function rowsOf({ height, operations }: Output): readonly (string | null)[] {
	const areas = [everywhere];
	const rows: (Piece[] | null)[] = Array.from({ length: height }, () => []);
	for (const operation of operations) {
		const area = areas.at(-1) ?? everywhere;
		if (operation.type === 'clip') areas.push(within(area, operation.clip));
		else if (operation.type === 'unclip') areas.pop();
		else {
			const { y, text } = operation;
			const piece = pieceOf(operation, area);
			if (piece === null) rows.fill(null, Math.max(0, y), Math.max(0, y + text.split('\n').length));
			else if (y >= area.y1 && y < area.y2) rows[y]?.push(piece);
		}
	}
	return rows.map((pieces) => pieces && joined(pieces));
}

/**
 * Makes a version of Ink's `Output` that joins the texts of a row when none is cut and none covers another. Ink
 * draws the other rows: it splits each text into characters, which is most of its work for a frame.
 */
export const quickOutput = <Options extends readonly unknown[]>(
	Ink: new (...options: Options) => Output,
): (new (
	...options: Options
) => Output) =>
	class extends Ink {
		override get() {
			const rows = rowsOf(this);
			const { height } = this;
			if (!rows.includes(null)) return { output: rows.join('\n'), height };
			this.operations = this.operations.filter(
				(operation) => operation.type !== 'write' || typeof rows[operation.y] !== 'string',
			);
			const drawn = super.get().output.split('\n');
			return { output: rows.map((row, index) => row ?? drawn[index]).join('\n'), height };
		}
	};
