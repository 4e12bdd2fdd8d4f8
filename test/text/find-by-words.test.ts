import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByWords } from '../../source/text/find-by-words.ts';

const labels = (rows: readonly string[], typed: string): readonly string[] =>
	findByWords(rows, typed, (label) => ({ label }));

describe('rows found by words', () => {
	it.each([
		// The label starts with the word, contains it as a word, contains a word that starts with it, contains it
		// inside a word.
		['view', ['Preview', 'Saved views', 'Save a view', 'view: Stuck']],
		['sav', ['unsaved', 'not saved', 'save']],
		['dock', ['Old-docks', 'Old dock', 'Docks', 'Dock 4', 'dock']],
		['save view', ['overview of what is saved', 'save as a view']],
		['ÉTÉ', ['pétété', 'été']],
	])('%s: the last of %j comes first', (typed, rows) => {
		expect(labels(rows, typed)).toEqual(rows.toReversed());
	});

	it('finds letters in order when no row has the words', () => {
		expect(labels(['s a v', 'Split batch'], 'sav')).toEqual(['s a v']);
		expect(labels(['s a v', 'Unsaved'], 'sav')).toEqual(['Unsaved']);
		expect(labels(['Split batch', 'Sort'], 'splt')).toEqual(['Split batch']);
	});

	it('sorts synonyms after labels with the word, and before parts of words', () => {
		const rows = [
			{ label: 'Unsaved', words: '' },
			{ label: 'Export', words: 'save csv' },
			{ label: 'Save', words: '' },
		];
		expect(findByWords(rows, 'save', (row) => row).map(({ label }) => label)).toEqual([
			'Save',
			'Export',
			'Unsaved',
		]);
	});

	it('sorts unavailable rows last among rows that match equally well', () => {
		const rows = [
			{ label: 'Return', isLater: true },
			{ label: 'Refresh', isLater: false },
			{ label: 'Go return', isLater: false },
		];
		const found = (typed: string) => findByWords(rows, typed, (row) => row).map(({ label }) => label);
		expect(found('re')).toEqual(['Refresh', 'Return', 'Go return']);
		expect(found('return')).toEqual(['Return', 'Go return']);
		expect(found('')).toEqual(['Refresh', 'Go return', 'Return']);
	});

	it('keeps all rows in their order while nothing is typed, and adds none', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), fc.string(), (rows, typed) => {
				expect(labels(rows, '  ')).toEqual(rows);
				const found = labels(rows, typed);
				expect(found.length).toBeLessThanOrEqual(rows.length);
				expect(found.every((row) => rows.includes(row))).toBe(true);
			}),
		);
	});
});
