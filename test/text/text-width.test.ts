import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalWidth } from '../../source/text/terminal-width.ts';
import { toWidth, truncate, truncateMiddle, widthOf } from '../../source/text/text-width.ts';

const names = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom('猫', '👩‍🚀', 'é', 'e\u0301', '🇩🇪', 'a', ' ') }),
);
const widths = fc.integer({ min: 0, max: 60 });

it('measures like Ink in the bundle', () => {
	fc.assert(
		fc.property(names, (text) => {
			expect(widthOf(text)).toBe(terminalWidth(text));
		}),
	);
});

it('has the correct width for characters that it does not measure', () => {
	const characters = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code));
	const printable = characters.filter((character) => !/[\p{C}\p{M}]/u.test(character));
	for (const character of printable) {
		expect(widthOf(character), character).toBe(terminalWidth(character));
		expect(widthOf(`a${character}b`), character).toBe(terminalWidth(`a${character}b`));
	}
});

describe('toWidth', () => {
	it.each([
		['abc', 5, 'left', 'abc  '],
		['abc', 5, 'right', '  abc'],
		['abcdef', 4, 'left', 'abc…'],
		['猫猫猫', 5, 'left', '猫猫…'],
		['猫猫猫', 4, 'left', '猫… '],
		['👩‍🚀👩‍🚀', 3, 'left', '👩‍🚀…'],
		['abc', 0, 'left', ''],
	] as const)('%s in %i columns, %s', (text, width, align, fitted) => {
		expect(toWidth(text, width, align)).toBe(fitted);
	});

	it('is exactly as wide as requested, for any text', () => {
		fc.assert(
			fc.property(names, widths, (text, width) => {
				expect(terminalWidth(toWidth(text, width))).toBe(width);
			}),
		);
	});
});

it('truncate never exceeds the width', () => {
	fc.assert(
		fc.property(names, widths, (text, width) => {
			expect(terminalWidth(truncate(text, width))).toBeLessThanOrEqual(width);
		}),
	);
});

describe('truncateMiddle', () => {
	it('keeps the number at the end of a name', () => {
		expect(truncateMiddle('Uploaded on 11/22/22 at 1:39 pm: Job 12', 24)).toBe('Uploaded on 11/…: Job 12');
	});

	it('never exceeds the width', () => {
		fc.assert(
			fc.property(names, widths, (text, width) => {
				expect(terminalWidth(truncateMiddle(text, width))).toBeLessThanOrEqual(width);
			}),
		);
	});
});
