import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShellLine } from '../../../source/config/shell/shell-line.ts';
import { shellWord } from '../../../source/text/shell-word.ts';

describe('readShellLine', () => {
	it.each([
		['', [''], ''],
		['a', ['a'], ''],
		['a ', ['a', ''], ''],
		['a  b', ['a', 'b'], ''],
		['a "b c', ['a', 'b c'], '"'],
		['a \'b "c', ['a', 'b "c'], "'"],
		['a "b\\"c" d', ['a', 'b"c', 'd'], ''],
		['a b\\ c', ['a', 'b c'], ''],
		['a "" ', ['a', '', ''], ''],
		['cd x && a b; c d', ['c', 'd'], ''],
		['a=$(b c', ['b', 'c'], ''],
	])('%j', (line, words, quote) => {
		expect(readShellLine(line)).toMatchObject({ words, quote });
	});

	it.each([
		['a "b', true],
		['a x"b', false],
		['a b', false],
	])('%j: whether the last word begins with its quote', (line, isQuotedWhole) => {
		expect(readShellLine(line).isQuotedWhole).toBe(isQuotedWhole);
	});

	it('reads back quoted words', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
				expect(readShellLine(words.map(shellWord).join(' ')).words).toEqual(words);
			}),
		);
	});
});
