import xterm, { type IBufferCell, type IUnicodeVersionProvider } from '@xterm/headless';
import { runStarts } from '../../source/output/disputed-runs.ts';
import type { Grid } from '../../source/output/grid.ts';
import { hidesOnBlank, plain, type Style, styleBetween } from '../../source/output/style.ts';
import { widthOf } from '../../source/text/text-width.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Measures characters as the program does: by what a person sees as one. */
function byGraphemes(): IUnicodeVersionProvider {
	let cluster = '';
	return {
		version: 'graphemes',
		wcwidth: (code) => widthOf(String.fromCodePoint(code)) as 0 | 1 | 2,
		charProperties(code, before) {
			const character = String.fromCodePoint(code);
			const isJoined = before !== 0 && [...segmenter.segment(cluster + character)].length === 1;
			cluster = isJoined ? cluster + character : character;
			// As xterm.js packs them: a state, the width, and whether the character joins the one before.
			return (1 << 3) | (Math.min(2, widthOf(cluster)) << 1) | (isJoined ? 1 : 0);
		},
	};
}

export interface EmulatedTerminal {
	readonly write: (text: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** Every cell, row by row, as a word for what a person sees of it. */
	readonly cells: () => readonly (readonly string[])[];
}

export interface EmulatedTerminalOptions {
	readonly columns: number;
	readonly rows: number;
	/** Whether it measures as the program does, or as terminals did before there were emoji. @default false */
	readonly isOld?: boolean;
}

export function emulateTerminal({ columns, rows, isOld = false }: EmulatedTerminalOptions): EmulatedTerminal {
	const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
	if (!isOld) {
		terminal.unicode.register(byGraphemes());
		terminal.unicode.activeVersion = 'graphemes';
	}
	return {
		write: (text) => new Promise((resolve) => terminal.write(text, resolve)),
		resize: (newColumns, newRows) => terminal.resize(newColumns, newRows),
		cells: () =>
			Array.from({ length: terminal.rows }, (_, row) =>
				Array.from({ length: terminal.cols }, (_, column) => {
					const cell = terminal.buffer.active.getLine(row)?.getCell(column);
					return cell === undefined ? 'none' : wordOf(cell);
				}),
			),
	};
}

function wordOf(cell: IBufferCell): string {
	const isPlain = cell.isBgDefault() && !cell.isInverse() && !cell.isUnderline() && !cell.isStrikethrough();
	const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
	if (text === ' ' && isPlain) return ' ';
	const flags = [
		cell.isBold(),
		cell.isDim(),
		cell.isItalic(),
		cell.isUnderline(),
		cell.isInverse(),
		cell.isStrikethrough(),
	];
	const colours = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
	return [text, cell.getWidth(), ...colours, ...flags.map(Number)].join(' ');
}

const anew = (style: Style): string => `\u001b[0m${styleBetween(plain, style)}`;

/**
 * Draws a grid in the plainest way: each cell at its place, in its style; a run of disputed width as a whole,
 * since only the terminal knows where its letters are.
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
