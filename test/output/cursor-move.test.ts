import { describe, expect, it } from 'vitest';
import { type Cursor, moveCursor, type Place } from '../../source/output/cursor-move.ts';
import { emulateScreen } from '../terminal/emulated-screen.ts';

const columns = 24;
const rows = 14;
const place = (row: number, column: number): Place => ({ row, column });
const places = [0, 1, 3, rows - 1].flatMap((row) =>
	[0, 1, 5, columns - 1].map((column) => place(row, column)),
);

describe('the move of the cursor', () => {
	it.each<[string, Cursor | null, Place, string]>([
		['from anywhere', null, place(4, 7), '\u001b[5;8H'],
		['to the next column', place(4, 7), place(4, 8), '\u001b[C'],
		['back a little', place(4, 7), place(4, 5), '\b\b'],
		['to the next line', place(4, 7), place(5, 0), '\r\v'],
		['straight down', place(4, 7), place(6, 7), '\v\v'],
		['far down', place(4, 7), place(13, 7), '\u001b[9B'],
		['to the line above', place(4, 7), place(3, 0), '\r\u001bM'],
		['down from an unknown column', { row: 4, column: null }, place(5, 7), '\v\u001b[8G'],
	])('%s', (_, from, to, text) => {
		expect(moveCursor(from, to)).toBe(text);
	});

	it('arrives, from everywhere', async () => {
		const screen = emulateScreen({ columns, rows });
		const { active } = screen.emulator.buffer;
		for (const from of places) {
			for (const to of places) {
				await screen.write(moveCursor(null, from) + moveCursor(from, to));
				expect([from, place(active.cursorY, active.cursorX)]).toEqual([from, to]);
			}
		}
	});

	it('uses only moves that xterm, tmux, screen and mosh know', () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control sequences of moves
		const known = /^(?:\r|\v|\u0008|\u001bM|\u001b\[\d*[ABCG]|\u001b\[[\d;]*H)*$/;
		for (const from of places) for (const to of places) expect(moveCursor(from, to)).toMatch(known);
	});
});
