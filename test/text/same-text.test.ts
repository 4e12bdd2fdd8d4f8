import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameText, searchKey, textKey } from '../../source/text/same-text.ts';

const same: readonly (readonly [what: string, one: string, other: string])[] = [
	['case', 'Dock 4', 'dOCK 4'],
	['a decomposed accent', 'Cafe\u0301', 'Café'],
	['a decomposed umlaut', 'Gera\u0308te', 'geräte'],
	['decomposed Hangul', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
	['marks in another order', 'a\u0323\u0302', 'a\u0302\u0323'],
	['a singleton', '\u212bngstro\u0308m', 'ångström'],
	['sharp s as two letters', 'straße', 'STRASSE'],
	['capital sharp s', 'STRAẞE', 'straße'],
	['a final sigma', 'ΟΔΟΣ', 'οδος'],
	['a final sigma as typed', 'οδος', 'οδοσ'],
	['a subscript iota', 'ᾳ', 'ΑΙ'],
	['dotted capital I', 'İzmir', 'izmir'],
	['dotted capital I, decomposed', 'I\u0307zmir', 'IZMIR'],
	['dotless i', 'ısparta', 'ISPARTA'],
	['a ligature with two capital letters', 'ﬁle', 'FILE'],
	['Kelvin', '\u212a', 'k'],
	['Cherokee', 'Ꭰ', 'ꭰ'],
	['Deseret, beyond the first plane', '𐐀', '𐐨'],
	['a zero-width space', 'lo\u200bst', 'lost'],
	['a mark of direction', 'lost\u200f', 'lost'],
	['a byte order mark', '\ufefflost', 'lost'],
	['a soft hyphen', 'lo\u00adst', 'lost'],
	['a joiner', 'नमस्\u200dते', 'नमस्ते'],
	['a non-joiner', 'می\u200cخواهم', 'میخواهم'],
	['a variation selector', '❤\ufe0f', '❤'],
	['a Hangul filler', 'lost\u3164', 'lost'],
	['a control character', 'lo\u0000st\u009f', 'lost'],
	['half of a pair', 'lost\ud800', 'lost'],
	['an invisible character within an accent', 'e\u200b\u0301', 'é'],
	['a tab', 'lost\tone', 'lost one'],
	['a line break', 'lost\r\none', 'lost one'],
	['a no-break space', 'lost\u00a0one', 'lost one'],
	['an ideographic space', 'lost\u3000one', 'lost one'],
	['runs of spaces', ' lost   one ', 'lost one'],
	['spaces around an invisible character', 'lost \u200b one', 'lost one'],
];

describe('isSameText', () => {
	it.each(same)('ignores %s: %j is %j', (_, one, other) => {
		expect(isSameText(one, other)).toBe(true);
		expect(isSameText(other, one)).toBe(true);
		expect(searchKey(one.trim())).toBe(searchKey(other.trim()));
	});

	it.each([
		['lost', 'last'],
		['lost one', 'lostone'],
		['Cafe', 'Café'],
		['Dock 4', 'Dock ４'],
		['m²', 'm2'],
		['が', 'か'],
		['', 'a'],
	])('tells %j from %j', (one, other) => {
		expect(isSameText(one, other)).toBe(false);
	});

	it('compares a missing text as equal only to another missing one', () => {
		expect(isSameText(null, null)).toBe(true);
		expect(isSameText(undefined, '')).toBe(false);
		expect(isSameText('', null)).toBe(false);
	});
});

// Characters that fold to several ones, change the order of marks, or are white space or invisible.
const sign = fc.constantFrom(
	...'aIiıİßẞΣσςﬁǰÅK가Ａｶﾞ①½',
	...'\u0301\u0307\u0323\u0308\u3099\u1161\u11a8',
	...' \t\n\u00a0\u3000\u0085\u2028\ufeff\u200b\u200d\ufe0f\x1b',
	'\ud800',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign }));

describe.each([
	['textKey', textKey],
	['searchKey', searchKey],
])('%s', (_, key) => {
	it('is equal for canonically equivalent texts and for both cases', () => {
		fc.assert(
			fc.property(text, (whole) => {
				const known = key(whole);
				expect(key(known)).toBe(known);
				expect(key(whole.normalize('NFD'))).toBe(known);
				expect(key(whole.normalize('NFC'))).toBe(known);
				expect(key(whole.toLowerCase())).toBe(known);
				expect(key(whole.toUpperCase())).toBe(known);
			}),
		);
	});

	it('is equal for each character when decomposed and in either case', () => {
		const differing: string[] = [];
		for (let point = 0; point <= 0x1ffff; point += 1) {
			const character = String.fromCodePoint(point);
			const upper = key(character.toUpperCase());
			const lower = key(character.toLowerCase());
			const own = key(character);
			const decomposed = key(character.normalize('NFD'));
			if ([upper, lower, decomposed, key(own)].some((other) => other !== own))
				differing.push(point.toString(16));
		}
		expect(differing).toEqual([]);
	});
});

describe('searchKey', () => {
	it.each([
		['full-width letters', 'ＪＯＢ４', 'job4'],
		['half-width katakana', 'ｶﾞｲﾄﾞ', 'ガイド'],
		['a ligature', 'ﬁle', 'file'],
		['a circled number', 'Dock ①', 'dock 1'],
		['a no-break space', 'dock\u00a04', 'dock 4'],
	])('reads %s as what they stand for', (_, one, other) => {
		expect(searchKey(one)).toBe(searchKey(other));
	});

	it('keeps a space at either end of a search text', () => {
		expect(searchKey('Dock 4').includes(searchKey('dock  '))).toBe(true);
		expect(searchKey('Docks').includes(searchKey('dock '))).toBe(false);
	});

	it('finds every word of a text, whatever the adjacent characters', () => {
		const word = fc.constantFrom('ΟΔΟΣ', 'straße', 'Cafe\u0301', 'İzmir', '한글', 'dock', 'ﬁn', 'नमस्ते');
		fc.assert(
			fc.property(word, fc.array(word), fc.array(word), (wanted, before, after) => {
				const whole = [...before, wanted, ...after].join('  ');
				expect(searchKey(whole)).toContain(searchKey(wanted.toUpperCase()));
			}),
		);
	});
});
