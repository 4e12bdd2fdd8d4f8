import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, jsonText } from '../../../source/jobs/output/records.ts';

const texts = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('\x7f', 'a\x7fb', '\u200b'),
);

describe('JSON for a terminal', () => {
	it('keeps all values, and contains no invisible characters', () => {
		fc.assert(
			fc.property(fc.dictionary(texts, texts), (value) => {
				for (const json of [jsonLine(value), jsonText(value)]) {
					// Compared as text, because a key may be `__proto__`, which a comparison of objects treats as the
					// prototype.
					expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(JSON.parse(JSON.stringify(value))));
					expect(json).not.toMatch(/[^\n\P{Cc}]|[\u200b\u202e\u2028]/u);
				}
			}),
		);
	});

	it.each([
		['\x7f', '"\\u007f"\n'],
		['é', '"é"\n'],
		['a\u202eb', '"a\\u202eb"\n'],
	])('%j on a line', (text, json) => {
		expect(jsonLine(text)).toBe(json);
	});
});
