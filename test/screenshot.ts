import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IBufferCell } from '@xterm/headless';
import { startTerminal, type Terminal } from './terminal/pseudo-terminal.ts';

// Draws the pictures of the README from what the built program shows: node test/screenshot.ts
const folder = join(import.meta.dirname, '..', '.github');
/** Wide enough for the preview beside the whole list. */
const wide = { columns: 160, rows: 26 };
const usual = { columns: 104, rows: 20 };
const cell = { width: 8.4, height: 18 };

/** A terminal's background, its text, and its sixteen colours as far as the program uses them. */
interface Look {
	readonly name: 'dark' | 'light';
	readonly background: string;
	readonly text: string;
	readonly colours: Readonly<Record<number, string>>;
}

const looks: readonly Look[] = [
	{
		name: 'dark',
		background: '#1a1b26',
		text: '#c0caf5',
		colours: {
			1: '#f7768e',
			2: '#9ece6a',
			3: '#e0af68',
			4: '#7aa2f7',
			5: '#bb9af7',
			6: '#7dcfff',
			8: '#737aa2',
		},
	},
	{
		name: 'light',
		background: '#ffffff',
		text: '#24292f',
		colours: {
			1: '#b3261e',
			2: '#116329',
			3: '#7d4e00',
			4: '#0550ae',
			5: '#8250df',
			6: '#1b7c83',
			8: '#6e7781',
		},
	},
];

const escaped = (characters: string): string =>
	characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Run {
	readonly start: number;
	readonly fill: string;
	readonly isInverse: boolean;
	readonly style: string;
	characters: string;
}

/** One row of the screen: a run of characters of one style is one element, set to its exact width. */
function rowOf(
	{ emulator }: Terminal,
	columns: number,
	row: number,
	{ text, background, colours }: Look,
): string {
	const line = emulator.buffer.active.getLine(row);
	const runs: Run[] = [];
	const styleOf = (one: IBufferCell) => {
		const colour = one.isFgPalette() ? (colours[one.getFgColor()] ?? text) : text;
		const isInverse = one.isInverse() !== 0;
		const weight = one.isBold() ? ' font-weight="bold"' : '';
		const faint = one.isDim() ? ' opacity="0.65"' : '';
		return { fill: colour, isInverse, style: `fill="${isInverse ? background : colour}"${weight}${faint}` };
	};
	for (let column = 0; column < columns; column += 1) {
		const one = line?.getCell(column);
		if (one === undefined || one.getWidth() === 0) continue;
		const style = styleOf(one);
		const last = runs.at(-1);
		const characters = one.getChars() || ' ';
		if (last?.style === style.style && last.isInverse === style.isInverse) last.characters += characters;
		else runs.push({ start: column, ...style, characters });
	}
	return runs
		.filter(({ characters, isInverse }) => isInverse || characters.trim() !== '')
		.map(({ start, fill, isInverse, style, characters }) => {
			const x = ((start + 1) * cell.width).toFixed(1);
			const width = (characters.length * cell.width).toFixed(1);
			const top = (row + 1) * cell.height;
			const behind = isInverse
				? `<rect x="${x}" y="${top}" width="${width}" height="${cell.height}" fill="${fill}"/>\n`
				: '';
			return `${behind}<text x="${x}" y="${top + 13}" textLength="${width}" xml:space="preserve" ${style}>${escaped(characters)}</text>`;
		})
		.join('\n');
}

interface Picture {
	readonly columns: number;
	readonly rows: number;
	/** Of the file. */
	readonly name: string;
	readonly title: string;
}

async function draw(terminal: Terminal, look: Look, { columns, rows, name, title }: Picture): Promise<void> {
	const width = (columns + 2) * cell.width;
	const height = (rows + 2) * cell.height;
	const lines = Array.from({ length: rows }, (_, row) => rowOf(terminal, columns, row, look)).filter(Boolean);
	await writeFile(
		join(folder, `${name}-${look.name}.svg`),
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>roboflow-jobs: ${title}</title>
<rect width="100%" height="100%" rx="8" fill="${look.background}"/>
${lines.join('\n')}
</svg>
`,
	);
}

await mkdir(folder, { recursive: true });
for (const look of looks) {
	const terminal = startTerminal(['--demo', '--theme', look.name], wide);
	await terminal.shows('● live');
	terminal.type('jjj');
	await terminal.shows(' 4/36 ');
	await terminal.shows(/│ Returns desk .*Job 3/);
	await draw(terminal, look, { ...wide, name: 'list', title: 'the job list beside one job' });
	terminal.resize(usual.columns, usual.rows);
	terminal.type('A');
	await terminal.shows('[ ]');
	terminal.type(' j j ');
	await terminal.shows(/\[x\].*\n.*\[x\].*\n.*\[x\]/);
	terminal.press('ctrl-s');
	await terminal.shows(/Nothing is sent|until you press/);
	await draw(terminal, look, { ...usual, name: 'split', title: 'the review of a split' });
	terminal.press('ctrl-c');
	await terminal.exit();
	terminal.dispose();
}
