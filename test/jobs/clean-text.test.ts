import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../source/jobs/clean-text.ts';

const arbitrary = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(
			'\u001b',
			'[',
			']',
			'3',
			'1',
			'm',
			'\u0007',
			'\u009b',
			'\\',
			'a',
			'\n',
			'\u200d',
			'\u0301',
		),
	}),
);

describe('cleanText', () => {
	it.each([
		['plain text stays', 'Job 9: raccoons', 'Job 9: raccoons'],
		['other scripts and emoji stay', 'Köln 猫 👩‍🚀 naïve', 'Köln 猫 👩‍🚀 naïve'],
		['colours go', '\u001b[31mred\u001b[0m', 'red'],
		['cursor moves go', 'a\u001b[2J\u001b[Hb', 'ab'],
		['titles go, with their text', 'a\u001b]0;pwned\u0007b', 'ab'],
		['hyperlinks leave their text', '\u001b]8;;https://x.example\u001b\\link\u001b]8;;\u001b\\', 'link'],
		['8-bit sequences go', 'a\u009b31mb\u009d0;x\u009cc', 'abc'],
		['C1 controls go', 'a\u0085b\u008dc', 'a bc'],
		['control characters go', 'a\u0000\u0007\u0008\u007fb', 'ab'],
		['line breaks become spaces', 'a\r\nb\nc\u2028d', 'a b c d'],
		['tabs become spaces', 'a\tb', 'a b'],
		['bidi controls go', 'abc\u202egpj.exe\u2066x', 'abcgpj.exex'],
		['zero-width spaces go', 'a\u200b\u200b\u200b\ufeffb', 'ab'],
		['floods of marks are cut', `a${'\u0301'.repeat(50)}`, `a${'\u0301'.repeat(4)}`],
		['halves of pairs go', 'a\ud83db', 'ab'],
	])('%s', (_, dirty, clean) => {
		expect(cleanText(dirty)).toBe(clean);
	});

	it('leaves nothing that could act on a terminal, and is done after one time', () => {
		fc.assert(
			fc.property(arbitrary, (text) => {
				const clean = cleanText(text);
				expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
				expect(cleanText(clean)).toBe(clean);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('cleanLines', () => {
	it('keeps line breaks, and nothing else of the kind', () => {
		expect(cleanLines('one\r\ntwo\u001b[31m\n\n\u0000three')).toBe('one\ntwo\n\nthree');
	});

	it('is done after one time', () => {
		fc.assert(
			fc.property(arbitrary, (text) => {
				expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
			}),
		);
	});
});
