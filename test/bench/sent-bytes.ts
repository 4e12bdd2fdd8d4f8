import { type Cells, cellsOf } from '../terminal/cells.ts';
import { startTerminal, type Terminal } from '../terminal/pseudo-terminal.ts';
import type { StillServer } from './still-server.ts';

/** What something cost on the line. */
export interface Cost {
	/** Bytes that the program wrote. */
	readonly sent: number;
	/** Bytes of the words and spaces that look different, in text, colour or highlight. */
	readonly changed: number;
	/** Bytes of the characters that differ; of `Job 12` that takes the place of `Job 13` a single one. */
	readonly differing: number;
}

/** Lines of the terminal on which bytes are counted. */
export const rows = 40;

/** Opens the list, and waits until it is complete. */
export async function openList({ env }: StillServer, columns: number, interval = 0): Promise<Terminal> {
	const terminal = startTerminal(['--interval', String(interval)], { columns, rows, env });
	await terminal.shows(/● (manual|live)/);
	return terminal;
}

/** Opens the list with the preview beside it. */
export async function openPreview(server: StillServer, columns: number): Promise<Terminal> {
	const terminal = await openList(server, columns);
	terminal.type('p');
	// The preview names the batch, which another answer tells.
	await terminal.shows(/ batch +\S+ \S+/);
	return terminal;
}

/** Which job stands beside the list. */
export const previewed = (screen: string): string => / │ (.+)$/m.exec(screen)?.[1] ?? '';

/**
 * What each change costs that an act brings about, on average.
 *
 * @param part of the screen, which is the last to change.
 */
export async function costOf(
	terminal: Terminal,
	act: () => void,
	times: number,
	part?: (screen: string) => string,
): Promise<Cost> {
	const from = terminal.output().length;
	let [changed, differing] = [0, 0];
	for (let count = 0; count < times; count += 1) {
		const [before, old] = [terminal.screen(), cellsOf(terminal.emulator)];
		act();
		const after = await terminal.changes(before, part);
		changed += changedWords(old, cellsOf(terminal.emulator));
		differing += differingCharacters(linesOf(before), linesOf(after));
	}
	const sent = Buffer.byteLength(terminal.output().slice(from));
	return { sent: sent / times, changed: changed / times, differing: differing / times };
}

type Lines = readonly (readonly string[])[];
const linesOf = (screen: string): Lines => screen.split('\n').map((line) => [...line]);

/** Sums up how the lines of two screens differ. */
const overLines = (
	before: Lines,
	after: Lines,
	measure: (old: readonly string[], now: readonly string[]) => number,
): number => after.reduce((sum, line, row) => sum + measure(before[row] ?? [], line), 0);

const differingCharacters = (before: Lines, after: Lines): number =>
	overLines(before, after, (old, now) => {
		const differing = now.filter((character, column) => character !== (old[column] ?? ' '));
		return Buffer.byteLength(differing.join('')) + Math.max(0, old.length - now.length);
	});

const isSpace = (cell = ' '): boolean => cell.startsWith(' ');
/** Bytes of a cell's text, which stands before its look. */
const bytesOf = (cell: string): number => (isSpace(cell) ? 1 : Buffer.byteLength(cell.split(' ')[0] ?? ''));

/** The columns of a line's words. */
function wordsOf(line: readonly string[]) {
	const words: { readonly start: number; end: number }[] = [];
	for (const [column, cell] of line.entries()) {
		if (isSpace(cell)) continue;
		const last = words.at(-1);
		if (last?.end === column) last.end += 1;
		else words.push({ start: column, end: column + 1 });
	}
	return words;
}

const changedWords = (before: Cells, after: Cells): number =>
	overLines(before, after, (old, now) => {
		const isChanged = (cell: string, column: number): boolean => cell !== old[column];
		const words = wordsOf(now).filter(({ start, end }) => {
			const wasAlone = isSpace(old[start - 1]) && isSpace(old[end]);
			return !wasAlone || now.slice(start, end).some((cell, index) => isChanged(cell, start + index));
		});
		const spaces = now.filter((cell, column) => isSpace(cell) && isChanged(cell, column));
		const cells = [...words.flatMap(({ start, end }) => now.slice(start, end)), ...spaces];
		return cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
	});
