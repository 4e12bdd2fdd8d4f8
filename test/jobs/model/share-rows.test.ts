import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareRows } from '../../../source/jobs/model/share-rows.ts';

interface Row {
	readonly id: string;
	readonly value: number;
}

const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.nat(2) }), {
	selector: ({ id }) => id,
});
const isSame = (one: Row, other: Row): boolean => one.value === other.value;

it('returns the new rows, with the identity of unchanged old ones', () => {
	fc.assert(
		fc.property(rows, rows, (before, after) => {
			const shared = shareRows(before, after, isSame);
			expect(shared).toEqual(after);
			for (const row of shared) {
				const old = before.find(({ id }) => id === row.id);
				expect(row === old).toBe(old !== undefined && old.value === row.value);
			}
		}),
	);
});

it('returns the same list when nothing changed', () => {
	fc.assert(
		fc.property(rows, (before) => {
			expect(shareRows(before, structuredClone(before), isSame)).toBe(before);
		}),
	);
});
