import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, type TypedLine } from '../../source/input/edit-line.ts';
import { type FieldRow, fieldRows } from '../../source/input/field-rows.ts';
import { cleanLines } from '../../source/text/clean-text.ts';
import { graphemesOf, widthOf } from '../../source/text/text-width.ts';

const at = (text: string, cursor: number): TypedLine => ({ ...lineOf(text), cursor });
const shown = (rows: readonly FieldRow[]): readonly string[] =>
	rows.map(({ text, cursor }) => (cursor === null ? text : `${text.slice(0, cursor)}|${text.slice(cursor)}`));

describe('fieldRows', () => {
	it.each<[string, TypedLine, number, number, readonly string[]]>([
		['a short text', lineOf('abc'), 10, 1, ['abc|']],
		['an empty one', lineOf(''), 10, 1, ['|']],
		['the end of a long one', lineOf('abcdefghij'), 6, 1, ['fghij|']],
		['its start', at('abcdefghij', 0), 6, 1, ['|abcdef']],
		['its middle, with what follows', at('abcdefghij', 6), 8, 1, ['bcdef|ghi']],
		['wide characters', lineOf('日本語'), 5, 1, ['本語|']],
		['rows that break at spaces', lineOf('dock four night'), 8, 4, ['dock ', 'four ', 'night|']],
		['a word that is longer than a row', lineOf('abcdefghij'), 4, 4, ['abcd', 'efgh', 'ij|']],
		['a cursor that needs a row of its own', lineOf('abcd'), 4, 4, ['abcd', '|']],
		['line breaks', lineOf('dock\n\nnight'), 8, 4, ['dock', '', 'night|']],
		['the cursor before a line break', at('dock\nnight', 4), 8, 4, ['dock|', 'night']],
		['a row after the last line break', lineOf('dock\n'), 8, 4, ['dock', '|']],
		['line breaks in one row', lineOf('dock\nfour'), 12, 1, ['dock four|']],
		['a wide character after a full word', lineOf('日   abc日'), 4, 4, ['日  ', ' ', 'abc', '日|']],
		['the last rows', lineOf('abcdefghij'), 4, 2, ['efgh', 'ij|']],
		['the first rows, once the cursor is there', at('abcdefghij', 1), 4, 2, ['a|bcd', 'efgh']],
	])('shows %s', (_, line, width, height, rows) => {
		expect(shown(fieldRows(line, width, height))).toEqual(rows);
	});

	it.each([1, 4])('lays out a paste of 100,000 characters in %i rows quickly', (height) => {
		const line = lineOf('dock four '.repeat(10_000));
		const begun = performance.now();
		const rows = fieldRows(line, 60, height);
		// It takes about 30 ms. If each step searched the whole text, it would take 20 s, also on an idle machine.
		expect(performance.now() - begun).toBeLessThan(10_000);
		expect(rows.at(-1)?.text).toMatch(/dock four $/);
	});

	it('always shows the cursor, within the available rows and columns', () => {
		const unit = fc.oneof(
			{ weight: 9, arbitrary: fc.string({ unit: 'grapheme', maxLength: 9 }) },
			fc.constant('\n'),
		);
		const text = fc
			.array(unit, { maxLength: 20 })
			.map((parts) => parts.join(''))
			.map(cleanLines);
		fc.assert(
			fc.property(
				text,
				fc.nat(),
				fc.integer({ min: 2, max: 30 }),
				fc.integer({ min: 1, max: 4 }),
				(value, place, least, height) => {
					// A field is never narrower than a character.
					const width = Math.max(least, ...graphemesOf(value).map((character) => character.width));
					const rows = fieldRows(at(value, place % (lineOf(value).cursor + 1)), width, height);
					expect(rows.length).toBeLessThanOrEqual(height);
					expect(rows.filter(({ cursor }) => cursor !== null)).toHaveLength(1);
					for (const { text: row, cursor } of rows)
						expect(widthOf(row) + (cursor === row.length ? 1 : 0)).toBeLessThanOrEqual(width);
				},
			),
		);
	});
});
