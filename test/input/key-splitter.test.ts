import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeySplitter } from '../../source/input/key-splitter.ts';

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;
const split = (...chunks: readonly string[]): readonly string[] => {
	const splitter = createKeySplitter();
	return chunks.flatMap((chunk) => splitter.push(chunk));
};

describe('createKeySplitter', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		['keys in one read', ['jjj'], ['j', 'j', 'j']],
		['text and Enter', ['abc\r'], ['a', 'b', 'c', '\r']],
		['arrows and letters', ['j\u001b[Bk\u001bOA'], ['j', '\u001b[B', 'k', '\u001bOA']],
		['keys with modifiers', ['\u001b[1;5C\u001b[5~\u001b[Z'], ['\u001b[1;5C', '\u001b[5~', '\u001b[Z']],
		['Esc and a letter later', ['\u001b', 'j'], ['\u001b', 'j']],
		['Alt and a letter', ['\u001bj'], ['\u001bj']],
		['characters of two code units', ['a👩b'], ['a', '👩', 'b']],
		['F1 and F5', ['\u001bOP\u001b[15~'], ['\u001e', '\u0012']],
		['a line feed', ['a\n'], ['a', '\r']],
		['a paste', [`a${paste('x\ny')}b`], ['a', paste('x\ny'), 'b']],
		['a paste in pieces', ['\u001b[200~on', 'e\r', 'two\u001b[20', '1~z'], [paste('one\rtwo'), 'z']],
		['two pastes', [paste('1') + paste('2')], [paste('1'), paste('2')]],
		['keys inside a paste', [paste('q\u001b[A\u0003')], [paste('q\u001b[A\u0003')]],
		['Ctrl-C while the end of a paste is missing', ['\u001b[200~abc', '\u0003', 'j'], ['\u0003', 'j']],
	])('%s', (_, chunks, keys) => {
		expect(split(...chunks)).toEqual(keys);
	});

	it('loses nothing, however the input is cut', () => {
		const pieces = fc.constantFrom(
			'j',
			'é',
			'👩',
			'\r',
			'\u001b[A',
			'\u001b[1;5C',
			paste('a b'),
			' ',
			'\u007f',
		);
		fc.assert(
			fc.property(fc.array(pieces), fc.array(fc.nat(200)), (input, cuts) => {
				const text = [...input.join('')];
				const places = cuts.map((cut) => cut % (text.length + 1)).sort((one, other) => one - other);
				const chunks = [...places, text.length].map((place, index) =>
					text.slice(index === 0 ? 0 : places[index - 1], place).join(''),
				);
				expect(split(...chunks).join('')).toBe(input.join(''));
			}),
		);
	});

	it('types nothing of a paste that is too long, and hears what follows it', () => {
		const splitter = createKeySplitter();
		const chunks = [`\u001b[200~${'x'.repeat(200_000)}`, 'jn\r'.repeat(9), 'q\u001b[20', '1~j'];
		expect(chunks.flatMap((chunk) => splitter.push(chunk))).toEqual(['j']);
		expect(splitter.push(paste('short'))).toEqual([paste('short')]);
	});
});
