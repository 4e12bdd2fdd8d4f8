import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkPercents,
	datasetParts,
	percentsOf,
	splitOverJobs,
	sumOfCounts,
} from '../../../source/jobs/acting/dataset-split.ts';
import type { SplitCounts } from '../../../source/jobs/acting/job-action.ts';

describe('percentsOf', () => {
	it.each([
		['70/20/10', { train: 70, valid: 20, test: 10 }],
		[' 70, 20, 10 ', { train: 70, valid: 20, test: 10 }],
		['70 20 10', { train: 70, valid: 20, test: 10 }],
		['100/0/0', { train: 100, valid: 0, test: 0 }],
		['Valid', { train: 0, valid: 100, test: 0 }],
		['70/20/11', null],
		['70/30', null],
		['70/20/10/0', null],
		['-10/100/10', null],
		['33.3/33.3/33.4', null],
		['', null],
	])('reads %j', (text, percents) => {
		expect(percentsOf(text)).toEqual(percents);
		expect(checkPercents(text) === undefined).toBe(percents !== null);
	});
});

it.each([
	['70/20/11', 'enter three percentages that add up to 100, such as 70/20/10; these add up to 101'],
	['70/30', 'enter three percentages that add up to 100, such as 70/20/10'],
])('says what to write for %s', (text, message) => {
	expect(checkPercents(text)).toBe(message);
});

describe('splitOverJobs', () => {
	it.each([
		['one job', [10], '70/20/10', [[7, 2, 1]]],
		[
			'jobs of one image',
			[1, 1, 1],
			'70/20/10',
			[
				[1, 0, 0],
				[1, 0, 0],
				[0, 1, 0],
			],
		],
		[
			'no images',
			[0, 4],
			'50/25/25',
			[
				[0, 0, 0],
				[2, 1, 1],
			],
		],
		[
			'everything in one part',
			[3, 4],
			'test',
			[
				[0, 0, 3],
				[0, 0, 4],
			],
		],
	] as const)('splits the images of %s', (_, images, percents, counts) => {
		const split = splitOverJobs(images, percentsOf(percents) ?? { train: 0, valid: 0, test: 0 });
		expect(split.map(({ train, valid, test }) => [train, valid, test])).toEqual(counts);
	});

	it('assigns every image to one part, by the largest remainder of all jobs together', () => {
		const percents = fc
			.record({ train: fc.nat({ max: 100 }), valid: fc.nat({ max: 100 }) })
			.filter(({ train, valid }) => train + valid <= 100)
			.map(({ train, valid }) => ({ train, valid, test: 100 - train - valid }));
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 500 }), { maxLength: 12 }), percents, (images, wanted) => {
				const split = splitOverJobs(images, wanted);
				for (const [index, counts] of split.entries()) {
					expect(counts.train + counts.valid + counts.test).toBe(images[index]);
					for (const part of datasetParts) expect(counts[part]).toBeGreaterThanOrEqual(0);
				}
				const total = images.reduce((sum, count) => sum + count, 0);
				const sum = sumOfCounts(split);
				const remainderOf = (part: keyof SplitCounts): number => (total * wanted[part]) % 100;
				const isRoundedUp = (part: keyof SplitCounts): boolean =>
					sum[part] > Math.floor((total * wanted[part]) / 100);
				for (const part of datasetParts) {
					expect(Math.abs(sum[part] - (total * wanted[part]) / 100)).toBeLessThan(1);
					// A part that was rounded up has no smaller remainder than one that was rounded down.
					for (const other of datasetParts) {
						if (isRoundedUp(part) && !isRoundedUp(other)) {
							expect(remainderOf(part)).toBeGreaterThanOrEqual(remainderOf(other));
						}
					}
				}
			}),
		);
	});
});
