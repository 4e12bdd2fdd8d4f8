import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameData } from '../../../source/jobs/model/same-data.ts';

const small = fc.jsonValue({ maxDepth: 3 });

it('finds a copy equal, in any order of its fields', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(isSameData(value, structuredClone(value))).toBe(true);
		}),
	);
	expect(isSameData({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
});

it('finds two values equal when their JSON is equal', () => {
	fc.assert(
		fc.property(small, small, (one, other) => {
			if (isSameData(one, other)) expect(other).toEqual(one);
			else expect(JSON.stringify(other)).not.toBe(JSON.stringify(one));
		}),
	);
});

it.each<[unknown, unknown]>([
	[{ a: 1 }, { a: 1, b: 1 }],
	[{ a: 1, b: 1 }, { a: 1 }],
	[{ a: undefined }, { b: undefined }],
	[[], {}],
	[
		[1, 2],
		[2, 1],
	],
	[{ toString: 1 }, {}],
	[null, {}],
	['1', 1],
])('%j is not %j', (one, other) => {
	expect(isSameData(one, other)).toBe(false);
});
