import { startTerminal, type Terminal } from '../terminal/pseudo-terminal.ts';
import type { StillServer } from './still-server.ts';

/** What something cost on the line. */
export interface Cost {
	/** Bytes that the program wrote. */
	readonly sent: number;
	/** Bytes of the words that differ on the screen, and of the spaces where others were. */
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
		const before = terminal.screen();
		act();
		const after = await terminal.changes(before, part);
		changed += changedWords(before, after);
		differing += differingCharacters(before, after);
	}
	const sent = Buffer.byteLength(terminal.output().slice(from));
	return { sent: sent / times, changed: changed / times, differing: differing / times };
}

/** Sums up how the lines of two screens differ. */
const overLines = (
	before: string,
	after: string,
	measure: (old: readonly string[], now: readonly string[]) => number,
): number => {
	const lines = before.split('\n');
	return after.split('\n').reduce((sum, line, row) => sum + measure([...(lines[row] ?? '')], [...line]), 0);
};

function differingCharacters(before: string, after: string): number {
	return overLines(before, after, (old, now) => {
		const differing = now.filter((character, column) => character !== (old[column] ?? ' '));
		return Buffer.byteLength(differing.join('')) + Math.max(0, old.length - now.length);
	});
}

/** A line's words, each with its columns. */
function wordsOf(line: readonly string[]) {
	const words: { readonly start: number; text: string; end: number }[] = [];
	for (const [column, character] of line.entries()) {
		if (character === ' ') continue;
		const last = words.at(-1);
		if (last?.end === column) {
			last.text += character;
			last.end += 1;
		} else words.push({ start: column, text: character, end: column + 1 });
	}
	return words;
}

function changedWords(before: string, after: string): number {
	return overLines(before, after, (old, now) => {
		const changed = wordsOf(now).filter(({ start, end, text }) => {
			const isAlone = (old[start - 1] ?? ' ') === ' ' && (old[end] ?? ' ') === ' ';
			return !isAlone || old.slice(start, end).join('') !== text;
		});
		const emptied = old.filter((character, column) => character !== ' ' && (now[column] ?? ' ') === ' ');
		return changed.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) + emptied.length;
	});
}
