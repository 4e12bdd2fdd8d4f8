import { startTerminal, type Terminal } from '../e2e/pseudo-terminal.ts';
import type { StillServer } from './still-server.ts';

/** What something cost on the line. */
export interface Cost {
	/** Bytes that the program wrote. */
	readonly sent: number;
	/** Bytes of the characters that differ on the screen. */
	readonly changed: number;
}

/** Lines of the terminal on which bytes are counted. */
export const rows = 40;

/** Opens the list, and waits until it is complete. */
export async function openList({ env }: StillServer, columns: number, interval = 0): Promise<Terminal> {
	const terminal = startTerminal(['--interval', String(interval)], { columns, rows, env });
	await terminal.shows(/● (by hand|live)/);
	// The preview names the batch, which another answer tells.
	if (columns >= 100) await terminal.shows(/ batch +\S+ \S+/);
	return terminal;
}

/** Which job stands beside the list. */
export const previewed = (screen: string): string => / │ id +(\S+)/.exec(screen)?.[1] ?? '';

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
	let changed = 0;
	for (let count = 0; count < times; count += 1) {
		const before = terminal.screen();
		act();
		changed += changedText(before, await terminal.changes(before, part));
	}
	return { sent: Buffer.byteLength(terminal.output().slice(from)) / times, changed: changed / times };
}

/** Bytes of the characters that differ between two screens. */
function changedText(before: string, after: string): number {
	const lines = before.split('\n');
	return after.split('\n').reduce((sum, line, row) => {
		const old = [...(lines[row] ?? '')];
		const differing = [...line].filter((character, column) => character !== (old[column] ?? ' '));
		return sum + Buffer.byteLength(differing.join('')) + Math.max(0, old.length - [...line].length);
	}, 0);
}
