import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listWords } from '../../source/console/places.ts';
import { understand } from '../../source/console/vocabulary.ts';

const words = { list: '', like: '', link: '', next: '', help: '' } as const;

it.each([
	['next', { kind: 'word', word: 'next', rest: '' }],
	['NEXT', { kind: 'word', word: 'next', rest: '' }],
	['n', { kind: 'word', word: 'next', rest: '' }],
	['ne', { kind: 'word', word: 'next', rest: '' }],
	['?', { kind: 'word', word: 'help', rest: '' }],
	['link 3 4', { kind: 'word', word: 'link', rest: '3 4' }],
	['lis', { kind: 'word', word: 'list', rest: '' }],
	['12', { kind: 'number', number: 12 }],
	['12.', { kind: 'number', number: 12 }],
	['li', { kind: 'mistake', message: '“li” may be list, like or link. Type more of it.' }],
	['fly', { kind: 'mistake', message: 'Unknown command “fly”. Type help for a list.' }],
	['12 3', { kind: 'mistake', message: 'Unknown command “12”. Type help for a list.' }],
	['', { kind: 'mistake', message: 'Unknown command “”. Type help for a list.' }],
	['constructor', { kind: 'mistake', message: 'Unknown command “constructor”. Type help for a list.' }],
])('parses %j as %j', (line, heard) => {
	expect(understand(line, words)).toEqual(heard);
});

it('never throws, for any line', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (line) => {
			expect(['word', 'number', 'mistake']).toContain(understand(line, listWords).kind);
		}),
	);
});

it('accepts the earlier name of a word', () => {
	expect(understand('unclear', listWords)).toEqual({ kind: 'word', word: 'unconfirmed', rest: '' });
});
