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
			fc.property(fc.array(texts), (value) => {
				for (const json of [jsonLine(value), jsonText(value)]) {
					expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
					expect(json).not.toMatch(/[^\n\P{Cc}]|[\u200b\u202e\u2028]/u);
				}
			}),
		);
	});

	it.each([
		['\x7f', '"\\u007f"\n'],
		[{ '\x7f': 1 }, '{"\\u007f":1}\n'],
		['é', '"é"\n'],
		['a\u202eb', '"a\\u202eb"\n'],
	])('%j on a line', (value, json) => {
		expect(jsonLine(value)).toBe(json);
	});
});
