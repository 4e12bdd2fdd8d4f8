import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyFinder } from '../../../source/api/client/key-finder.ts';

const key = 'abcab-key';
const forms = ['cbcbcb', 'a/b+c/d=e'];
const find = createKeyFinder(key, forms);

it.each([
	['the key alone', key, true],
	['the key in other text', `xx${key}xx`, true],
	['another form at the end', 'abcabcbcbcb', true],
	['a form that overlaps the start of another', 'abcacbcbcb', true],
	['backslashes within the key', 'abc\\\\ab\\-key', true],
	['a backslash before the key', `\\${key}`, true],
	['text without the key', 'abcab-keabcab\\n-ke', false],
	['a part of the key', key.slice(1), false],
	['no text', '', false],
])('judges %s', (_, text, isFound) => {
	expect(find(text)).toBe(isFound);
});

it('finds what the pattern of the key matches, in any text', () => {
	const pattern = new RegExp([[...key].join('\\\\*'), ...forms.map(RegExp.escape)].join('|'));
	const part = fc.oneof(
		fc.constantFrom('\\', 'a', 'ab', 'é', '猫', 'abcab', 'cbc', ...forms),
		fc.nat(key.length).map((end) => key.slice(0, end)),
		fc.nat(key.length).map((start) => key.slice(start)),
		fc
			.array(fc.nat(2), { minLength: key.length, maxLength: key.length })
			.map((counts) => [...key].map((character, at) => '\\'.repeat(counts[at] ?? 0) + character).join('')),
	);
	let found = 0;
	fc.assert(
		fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
			const text = parts.join('');
			if (!pattern.test(text)) return;
			found += 1;
			expect(find(text)).toBe(true);
		}),
		{ numRuns: 2000 },
	);
	expect(found).toBeGreaterThan(200);
});

it.each(['', 'abc', 'a key', 'a\\key', 'schlüssel', 'key\n'])('is in doubt for the key %j', (odd) => {
	expect(createKeyFinder(odd, [])('nothing')).toBe(true);
});
