import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, repaint } from '../../source/output/difference.ts';
import { runStarts } from '../../source/output/disputed-runs.ts';
import { createFrameReader } from '../../source/output/frame-reader.ts';
import { emulateScreen } from '../terminal/emulated-screen.ts';
import { twoGrids } from './arbitrary-grid.ts';
import { drawnPlainly } from './drawn-plainly.ts';

const read = createFrameReader();
/** A screen on which characters are as wide as the program assumes. */
const screenOf = (columns: number, rows: number) => emulateScreen({ columns, rows, widths: 'graphemes' });
const grid = (lines: readonly string[]) => read(lines.join('\n'), 20, lines.length);

describe('the output from one screen to another', () => {
	it.each([
		['nothing', ['same'], ['same'], ''],
		['a digit', ['updated 12:03:05'], ['updated 12:03:06'], '\u001b[;16H6'],
		['two digits near each other', ['12:03:59 x'], ['12:04:00 x'], '\u001b[;5H4:00'],
		['two digits far from each other', ['1 of twenty     1'], ['2 of twenty     2'], '\u001b[H2\u001b[17G2'],
		['an end that goes', ['one two three'], ['one'], '\u001b[;5H\u001b[K'],
		['a style', ['one two'], ['one \u001b[31mtwo\u001b[39m'], '\u001b[;5H\u001b[31mtwo\u001b[m'],
		['the same column below', ['number 1', 'number 1'], ['number 2', 'number 2'], '\u001b[;8H2\v\b2'],
		['the line below', ['a1', 'b1'], ['a2', 'b2'], '\u001b[Ha2\v\b2'],
		['a wide character', ['世界'], ['世a'], '\u001b[;3Ha '],
		[
			'all lines up by one',
			['one first thing', 'two things', 'and a third one', 'now the fourth', 'finally number five'],
			['two things', 'and a third one', 'now the fourth', 'finally number five', 'six'],
			'\u001b[1;5r\u001b[1H\u001b[M\u001b[r\u001b[5Hsix',
		],
	] as const)('%s', (_, before, after, text) => {
		expect(difference(grid(before), grid(after))).toBe(text);
	});

	it('results in exactly the other screen, in text and style', async () => {
		await fc.assert(
			fc.asyncProperty(twoGrids, async ({ columns, rows, before, after }) => {
				const [ours, plainly] = [screenOf(columns, rows), screenOf(columns, rows)];
				await ours.write(`\u001b[?1049hleft over from something else\u001b[31m${repaint(before)}`);
				await plainly.write(drawnPlainly(before));
				expect(ours.cells()).toEqual(plainly.cells());
				await ours.write(difference(before, after));
				await plainly.write(drawnPlainly(after));
				expect(ours.cells()).toEqual(plainly.cells());
			}),
			{ numRuns: 300 },
		);
	});

	it('puts all sure cells in place, however the terminal measures emoji and marks', async () => {
		await fc.assert(
			fc.asyncProperty(twoGrids, async ({ columns, rows, before, after }) => {
				const [old, plainly] = [emulateScreen({ columns, rows }), screenOf(columns, rows)];
				await old.write(repaint(before));
				await old.write(difference(before, after));
				await plainly.write(drawnPlainly(after));
				const sureOnly = (cells: readonly (readonly string[])[]) =>
					after.map((row, y) => {
						const runs = runStarts(row);
						return row.cells.map((_, x) => ((runs[x] ?? null) === null ? cells[y]?.[x] : null));
					});
				expect(sureOnly(old.cells())).toEqual(sureOnly(plainly.cells()));
			}),
			{ numRuns: 300 },
		);
	});

	it('is never longer than a repaint, and empty when nothing changed', () => {
		fc.assert(
			fc.property(twoGrids, ({ before, after }) => {
				expect(Buffer.byteLength(difference(before, after))).toBeLessThanOrEqual(
					Buffer.byteLength(repaint(after)),
				);
				expect(difference(after, after)).toBe('');
			}),
		);
	});
});
