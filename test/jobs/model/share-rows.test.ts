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

it('says what the new rows say, with the identity of the old ones where they did not change', () => {
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

it('gives the very same list back when nothing changed', () => {
	fc.assert(
		fc.property(rows, (before) => {
			expect(shareRows(before, structuredClone(before), isSame)).toBe(before);
		}),
	);
});
