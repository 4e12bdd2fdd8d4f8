import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SplitBy, splitImages, splitWays, type Taker } from '../../../source/jobs/assign/split.ts';

const taker = (weight = 1, load = 0): Taker => ({ weight, load });
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe('splitImages', () => {
	it.each<[SplitBy, number, readonly Taker[], readonly number[]]>([
		['equal', 500, [taker(), taker(), taker()], [167, 167, 166]],
		['equal', 2, [taker(), taker(), taker()], [1, 1, 0]],
		['equal', 7, [], []],
		['weight', 100, [taker(2), taker(1), taker(1)], [50, 25, 25]],
		['weight', 10, [taker(1), taker(1), taker(1)], [4, 3, 3]],
		['weight', 10, [taker(100), taker(1)], [9, 1]],
		['weight', 3, [taker(50), taker(50), taker(1)], [1, 1, 1]],
		['load', 30, [taker(1, 10), taker(1, 0), taker(1, 5)], [5, 15, 10]],
		['load', 10, [taker(1, 0), taker(1, 100)], [10, 0]],
		['load', 5, [taker(1, 0), taker(1, 1), taker(1, 2)], [3, 2, 0]],
		['load', 7, [taker(1, 4), taker(1, 4)], [4, 3]],
	])('%s: %i images for %j', (by, images, takers, parts) => {
		expect(splitImages(images, takers, by)).toEqual(parts);
	});

	const images = fc.nat({ max: 5000 });
	const takers = fc.array(
		fc.record({ weight: fc.integer({ min: 1, max: 99 }), load: fc.nat({ max: 1000 }) }),
		{ minLength: 1, maxLength: 12 },
	);

	it('always sums to the number of images, in whole parts', () => {
		fc.assert(
			fc.property(images, takers, fc.constantFrom(...splitWays), (count, people, by) => {
				const parts = splitImages(count, people, by);
				expect(parts).toHaveLength(people.length);
				expect(sum(parts)).toBe(count);
				expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
			}),
		);
	});

	it('differs by at most one when equal', () => {
		fc.assert(
			fc.property(images, takers, (count, people) => {
				const parts = splitImages(count, people, 'equal');
				expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('gives everybody images, equally or by weight, while there are enough', () => {
		fc.assert(
			fc.property(takers, fc.nat({ max: 100 }), fc.constantFrom('equal', 'weight'), (people, more, by) => {
				const parts = splitImages(people.length + more, people, by);
				expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
			}),
		);
	});

	it('by weight, gives a larger weight at least as many images', () => {
		fc.assert(
			fc.property(images, takers, (count, people) => {
				const parts = splitImages(count, people, 'weight');
				for (const [one, { weight }] of people.entries()) {
					for (const [other, { weight: less }] of people.entries()) {
						if (weight > less) expect((parts[one] ?? 0) + 1).toBeGreaterThanOrEqual(parts[other] ?? 0);
					}
				}
			}),
		);
	});

	it('by workload, makes workloads equal for all who get images', () => {
		fc.assert(
			fc.property(images, takers, (count, people) => {
				const parts = splitImages(count, people, 'load');
				const after = people.map(({ load }, index) => load + (parts[index] ?? 0));
				const given = after.filter((_, index) => (parts[index] ?? 0) > 0);
				const others = after.filter((_, index) => parts[index] === 0);
				if (given.length === 0) return;
				expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1);
				for (const load of others) expect(load).toBeGreaterThanOrEqual(Math.max(...given) - 1);
			}),
		);
	});
});
