import { expect, it } from 'vitest';
import { spellingsOf, TextMap } from '../../source/text/text-map.ts';

it('finds a text in any spelling', () => {
	const map = new TextMap<number>();
	map.set('Cafe\u0301', 1);
	map.set('dock', 2);
	map.set('CAFÉ', 3);
	expect(map.get('café')).toBe(3);
	expect(map.has('Dock\u200b')).toBe(true);
	expect(map.has('docks')).toBe(false);
	expect(map.values()).toEqual([3, 2]);
});

it('returns the most frequent spelling, or the first of equally frequent ones', () => {
	const spellings = spellingsOf(['Lena@A', 'lena@a', 'bob@a', 'Bob@a', 'lena@a']);
	expect(spellings.get('LENA@A')).toBe('lena@a');
	expect(spellings.values()).toEqual(['lena@a', 'bob@a']);
});
