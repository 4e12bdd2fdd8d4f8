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
	['fly', { kind: 'mistake', message: '“fly” means nothing here. Type help to hear what does.' }],
	['12 3', { kind: 'mistake', message: '“12” means nothing here. Type help to hear what does.' }],
	['', { kind: 'mistake', message: '“” means nothing here. Type help to hear what does.' }],
	[
		'constructor',
		{ kind: 'mistake', message: '“constructor” means nothing here. Type help to hear what does.' },
	],
])('%j is understood as %j', (line, heard) => {
	expect(understand(line, words)).toEqual(heard);
});

it('understands any line somehow', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (line) => {
			expect(['word', 'number', 'mistake']).toContain(understand(line, listWords).kind);
		}),
	);
});

it('understands the earlier name of a word', () => {
	expect(understand('unclear', listWords)).toEqual({ kind: 'word', word: 'unconfirmed', rest: '' });
});
