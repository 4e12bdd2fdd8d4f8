import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quickWidth } from '../../source/start/quick-width.ts';
import { terminalWidth } from '../../source/text/terminal-width.ts';

const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(
			'\u001b',
			'[36m',
			'[',
			'm',
			'\u009b',
			'a',
			' ',
			'⏎',
			'…',
			'❯',
			'猫',
			'\u0301',
			'👩‍🚀',
		),
	}),
	// Styled lines as Ink measures them.
	fc.string().map((text) => `\u001b[1m\u001b[38;5;12m${text}\u001b[39m\u001b[22m`),
);
const options = fc.constantFrom(
	undefined,
	{},
	{ ambiguousIsNarrow: true },
	{ ambiguousIsNarrow: false },
	{ countAnsiEscapeCodes: true },
);

it('measures like terminalWidth, including styles and options', () => {
	fc.assert(
		fc.property(texts, options, (text, chosen) => {
			expect(quickWidth(text, chosen)).toBe(terminalWidth(text, chosen));
		}),
		{ numRuns: 1000 },
	);
});
