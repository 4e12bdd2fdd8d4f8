import fc from 'fast-check';
import { expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { wrap, wrapAtSpaces } from '../../source/text/wrap.ts';

const texts = fc.oneof(
	fc.string({ unit: fc.constantFrom('a', 'é', ' ', '…'), maxLength: 40 }),
	fc.string({ unit: fc.constantFrom('a', ' ', '\n', '猫', '👩‍🚀', 'e\u0301'), maxLength: 40 }),
	fc.string({ unit: fc.constantFrom('a', '/', '█'), maxLength: 40 }),
);
const widths = fc.integer({ min: 1, max: 30 });
const lines = (text: string, width: number, hard: boolean): readonly string[] =>
	wrapAnsi(text, width, { hard, trim: true }).split('\n');

it('breaks simple text in the same way as the library', () => {
	fc.assert(
		fc.property(texts, widths, (text, width) => {
			expect(wrap(text, width)).toEqual(lines(text, width, true));
			expect(wrapAtSpaces(text, width)).toEqual(lines(text, width, false));
		}),
	);
});

it.each([
	['a line that fits', 20, ['a line that fits']],
	['Draw each helmet.\nLeave hoods.', 12, ['Draw each', 'helmet.', 'Leave hoods.']],
	['https://app.example/acme', 10, ['https://ap', 'p.example/', 'acme']],
	['', 10, ['']],
	['narrower than nothing', 0, [...'narrower', ...'than', ...'nothing']],
])('%j in %i columns', (text, width, expected) => {
	expect(wrap(text, width)).toEqual(expected);
});

it('keeps a word longer than a line whole when requested', () => {
	expect(wrapAtSpaces('see https://app.example/acme', 10)).toEqual(['see', 'https://app.example/acme']);
});
