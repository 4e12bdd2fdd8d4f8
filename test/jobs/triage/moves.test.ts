import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMoves } from '../../../source/jobs/triage/moves.ts';

it.each([
	['abcd', 'abcd', 0],
	['abcd', 'bcda', 1],
	['abcd', 'dcba', 3],
	['abcd', 'abxcd', 1],
	['abcd', 'abd', 1],
	['abcd', 'xyz', 7],
	['', 'ab', 2],
	['abcdef', 'acbdfe', 2],
])('from %s to %s: %d', (before, after, moves) => {
	expect(countMoves([...before], [...after])).toBe(moves);
});

it('is the smallest number of rows that must be moved', () => {
	const list = fc.uniqueArray(fc.constantFrom(...'abcdef'));
	/** Returns the length of the longest common subsequence, with a slow algorithm. */
	const common = (one: readonly string[], other: readonly string[]): number => {
		const [first, ...rest] = one;
		if (first === undefined) return 0;
		const place = other.indexOf(first);
		const without = common(rest, other);
		return place === -1 ? without : Math.max(without, 1 + common(rest, other.slice(place + 1)));
	};
	fc.assert(
		fc.property(list, list, (before, after) => {
			const both = before.filter((key) => after.includes(key)).length;
			expect(countMoves(before, after)).toBe(before.length + after.length - both - common(before, after));
		}),
	);
});
