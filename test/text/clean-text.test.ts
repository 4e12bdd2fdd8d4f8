import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../source/text/clean-text.ts';

/** No untrusted text may contain these on a terminal; single joiners and selectors are allowed. */
const hidden =
	/(?![\u200c\u200d]|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

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
			'\ufe0f',
			'\u094d',
			'क',
			'👩',
			'\u202e',
			' ',
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
		['invisible fillers and joiners are removed', 'a\u034f\u115f\u1160\u3164\uffa0\u180e\u2065b', 'ab'],
		['annotations between lines leave their text', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
		['tags go', 'a\u{e0001}\u{e0041}\u{e007f}b', 'ab'],
		['noncharacters are removed', 'a\ufffe\uffff\ufdd0\u{1fffe}b', 'ab'],
		[
			'one variation selector stays',
			`a❤${'\ufe0f'.repeat(9)}葛${'\u{e0100}'.repeat(9)}`,
			'a❤\ufe0f葛\u{e0100}',
		],
		['marks and joiners in turn are cut', `a${'\u0301\u200d'.repeat(50)}b`, 'a\u0301\u200d\u0301\u200db'],
		['marks without a letter go', '\u0301\u200d\u0302abc \n \u0303def', 'abc  def'],
		['a joiner at the end goes', 'abc\u200d', 'abc'],
		['chains of emoji are cut', '👩\u200d'.repeat(50), `${'👩\u200d'.repeat(5)}👩`],
		['chains of letters are cut', 'क\u094d'.repeat(50), 'क\u094d'.repeat(6)],
		[
			'families, flags and conjuncts stay',
			'👩🏽‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🇩🇪 क्ष्म्य ŵ͏'.slice(0, -1),
			'👩🏽‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🇩🇪 क्ष्म्य ŵ',
		],
	])('%s', (_, dirty, clean) => {
		expect(cleanText(dirty)).toBe(clean);
	});

	it.each([' \u0301', 'a\u200d\u0301', '\u001b]', 'क\u094d\u094d\u093e', '👩\u200d', '\u200b\u200d '])(
		'is soon done with a flood of %j',
		(flood) => {
			expect(cleanText(flood.repeat(200_000)).length).toBeLessThan(700_000);
		},
	);

	it('leaves nothing that affects a terminal, and is idempotent', () => {
		fc.assert(
			fc.property(arbitrary, (text) => {
				const clean = cleanText(text);
				expect(clean).not.toMatch(hidden);
				expect(clean).not.toMatch(/[\p{M}\u200c\u200d]{5}|^[\p{M}\u200c\u200d]/u);
				expect(cleanText(clean)).toBe(clean);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('cleanLines', () => {
	it('keeps line breaks, but no other control characters', () => {
		expect(cleanLines('one\r\ntwo\u001b[31m\n\n\u0000three')).toBe('one\ntwo\n\nthree');
	});

	it('is idempotent', () => {
		fc.assert(
			fc.property(arbitrary, (text) => {
				expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
			}),
		);
	});
});
