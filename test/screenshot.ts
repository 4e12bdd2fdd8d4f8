import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IBufferCell } from '@xterm/headless';
import { startTerminal, type Terminal } from './terminal/pseudo-terminal.ts';

// Draws the README's picture from what the built program really shows: node test/screenshot.ts
const path = join(import.meta.dirname, '..', '.github', 'screen.svg');
const columns = 120;
const rows = 30;
const cell = { width: 8.4, height: 18 };

/** A terminal's own sixteen colours, as far as the program uses them. */
const palette: Readonly<Record<number, string>> = {
	1: '#f7768e',
	2: '#9ece6a',
	3: '#e0af68',
	4: '#7aa2f7',
	5: '#bb9af7',
	6: '#7dcfff',
};
const text = '#c0caf5';

const escaped = (characters: string): string =>
	characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function styleOf(one: IBufferCell): string {
	const colour = one.isFgPalette() ? (palette[one.getFgColor()] ?? text) : text;
	return `fill="${colour}"${one.isBold() ? ' font-weight="bold"' : ''}${one.isDim() ? ' opacity="0.6"' : ''}`;
}

/** One row of the screen: a run of characters of one style is one element, set to its exact width. */
function rowOf({ emulator }: Terminal, row: number): string {
	const line = emulator.buffer.active.getLine(row);
	const runs: { readonly start: number; readonly style: string; characters: string }[] = [];
	for (let column = 0; column < columns; column += 1) {
		const one = line?.getCell(column);
		if (one === undefined || one.getWidth() === 0) continue;
		const style = styleOf(one);
		const last = runs.at(-1);
		if (last !== undefined && last.style === style) last.characters += one.getChars() || ' ';
		else runs.push({ start: column, style, characters: one.getChars() || ' ' });
	}
	return runs
		.filter(({ characters }) => characters.trim() !== '')
		.map(({ start, style, characters }) => {
			const x = ((start + 1) * cell.width).toFixed(1);
			const width = (characters.length * cell.width).toFixed(1);
			const y = (row + 2) * cell.height - 5;
			return `<text x="${x}" y="${y}" textLength="${width}" xml:space="preserve" ${style}>${escaped(characters)}</text>`;
		})
		.join('\n');
}

const terminal = startTerminal(['--demo'], { columns, rows });
await terminal.shows('● live');
terminal.type('jjj');
terminal.press('enter');
await terminal.shows('acme/warehouse · job ');
await terminal.shows(/● live.*DEMO DATA/);
const width = (columns + 2) * cell.width;
const height = (rows + 1.5) * cell.height;
const lines = Array.from({ length: rows }, (_, row) => rowOf(terminal, row)).filter(Boolean);
await mkdir(dirname(path), { recursive: true });
await writeFile(
	path,
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>roboflow-jobs: the job list beside one job</title>
<rect width="100%" height="100%" rx="8" fill="#1a1b26"/>
${lines.join('\n')}
</svg>
`,
);
terminal.press('ctrl-c');
await terminal.exit();
terminal.dispose();
