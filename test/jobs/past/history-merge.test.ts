import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noHistory } from '../../../source/jobs/past/history.ts';
import { mergedHistory } from '../../../source/jobs/past/history-merge.ts';
import { historyOf, pointWith } from '../point-fixture.ts';

const known = historyOf([pointWith(1000, { annotated: 1 }), pointWith(2000, { annotated: 2 })]);

it('adds new points, and omits those equal to the previous one', () => {
	const points = [pointWith(2500, { annotated: 2 }), pointWith(3000, { annotated: 3 })];
	expect(mergedHistory(known, points)).toEqual(
		historyOf([...(known.get('j') ?? []), pointWith(3000, { annotated: 3 })]),
	);
});

it('returns the same object when nothing is new', () => {
	expect(mergedHistory(known, known.get('j') ?? [])).toBe(known);
	expect(mergedHistory(known, [])).toBe(known);
});

it('inserts a late point by its time', () => {
	const merged = mergedHistory(known, [pointWith(1500, { annotated: 5 })]);
	expect(merged.get('j')?.map(({ at }) => at)).toEqual([1000, 1500, 2000]);
});

it('has the same result in whatever parts lines are read, or read again', () => {
	const steps = fc.array(fc.nat(3), { maxLength: 20 });
	fc.assert(
		fc.property(steps, fc.nat(20), fc.nat(20), (counts, one, other) => {
			const points = counts.map((annotated, index) => pointWith(1000 + index, { annotated }));
			const [from, to] = [Math.min(one, other), Math.max(one, other)];
			const inParts = mergedHistory(mergedHistory(noHistory, points.slice(0, to)), points.slice(from));
			expect(inParts.get('j')?.map(({ at }) => at)).toEqual(
				mergedHistory(noHistory, points)
					.get('j')
					?.map(({ at }) => at),
			);
		}),
	);
});
