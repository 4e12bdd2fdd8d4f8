import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createJsonScan, mostFields, mostLevels, mostValues } from '../../../source/api/client/json-scan.ts';

/** Returns the result for a text that arrives in pieces of this size. */
function scanned(text: string, size = 1000): string | null {
	const scan = createJsonScan();
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += size) {
		const excess = scan(bytes.subarray(at, at + size));
		if (excess !== null) return excess;
	}
	return null;
}

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const tooMany = 'holds more than 1,500,000 values';
const tooDeep = 'is nested more than 1,000 levels deep';
const tooWide = 'has an object with more than 100,000 fields';

const fields = (count: number): string => Array.from({ length: count }, (_, at) => `"f${at}":1`).join();

it.each([
	['lists', `[${'[],'.repeat(mostValues / 2 + 1)}[]]`, tooMany],
	['objects', `{"jobs":[${'{},'.repeat(mostValues / 2 + 1)}{}]}`, tooMany],
	['numbers', `[${'1,'.repeat(mostValues + 1)}1]`, tooMany],
	['levels', nested(mostLevels + 1), tooDeep],
	['as many levels as there may be', nested(mostLevels), null],
	['fields of one object', `{${fields(mostFields + 1)}}`, tooWide],
	['fields of an object within others', `{"jobs":[{"a":{},${fields(mostFields)}}]}`, tooWide],
	['as many fields as there may be', `[{${fields(mostFields)}},{${fields(mostFields)}}]`, null],
	['colons in a text', `["${':'.repeat(mostFields + 1)}"]`, null],
	['brackets in a text', `["${'[{,'.repeat(mostValues)}"]`, null],
	['brackets after an escaped quote', `["\\"${'['.repeat(mostLevels + 1)}"]`, null],
	['brackets after an escaped backslash', `["\\\\",${nested(mostLevels)}]`, tooDeep],
])('judges %s', (_, text, excess) => {
	expect(scanned(text, 65_536)).toBe(excess);
});

it('has the same result wherever the text is split', () => {
	const texts = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', ',', 'é', '猫') });
	fc.assert(
		fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, size) => {
			const start = JSON.stringify([text]).slice(0, -1);
			expect(scanned(`${start},${nested(mostLevels - 1)}]`, size)).toBeNull();
			expect(scanned(`${start},${nested(mostLevels)}]`, size)).toBe(tooDeep);
		}),
		{ numRuns: 50 },
	);
});
