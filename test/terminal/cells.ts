import type { IBufferCell, Terminal } from '@xterm/headless';

/** Every cell of a screen, row by row, as a word for what a person sees of it. */
export type Cells = readonly (readonly string[])[];

export const cellsOf = (emulator: Terminal): Cells =>
	Array.from({ length: emulator.rows }, (_, row) =>
		Array.from({ length: emulator.cols }, (_, column) => {
			const cell = emulator.buffer.active.getLine(row)?.getCell(column);
			return cell === undefined ? 'none' : wordOf(cell);
		}),
	);

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
