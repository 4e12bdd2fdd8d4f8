import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastArgument, shellWord } from '../../source/text/shell-word.ts';
import { shells, wordsOf } from '../read-by-shell.ts';

describe('shellWord', () => {
	it.each([
		['plain/text-1@x.y', 'plain/text-1@x.y'],
		['two words', "'two words'"],
		["it's", `'it'"'"'s'`],
		['$(rm -rf /)', "'$(rm -rf /)'"],
		['=ls', "'=ls'"],
		['a\\b', `'a'"\\\\"'b'`],
		['', "''"],
	])('%j is %s', (text, word) => {
		expect(shellWord(text)).toBe(word);
	});

	const hostile = [
		"\\'; echo x #",
		'=ls',
		'%self',
		'~root',
		'!!',
		'`id`',
		'$HOME "$HOME" $(HOME)',
		'{a,b} *? [x] (y) <z> | & ; # ^',
		"\\\\'\\",
		'\\',
		"'",
		'',
	];

	it.each(shells)('is read unchanged by %s', (shell) => {
		const signs = fc.constantFrom("'", '\\', '"', '$', '`', '!', '=', '%', '~', '#', ' ', '\n', 'a', '猫');
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0')),
			fc.string({ unit: signs }),
		);
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
				expect(wordsOf(texts.map(shellWord).join(' '), shell)).toEqual(texts);
			}),
			{ numRuns: 20, examples: [[hostile]] },
		);
	});
});

it.each([
	['Id1', 'Id1'],
	['-Id1', '-- -Id1'],
	['a b', "'a b'"],
])('%j is the last argument %s', (text, argument) => {
	expect(lastArgument(text)).toBe(argument);
});
