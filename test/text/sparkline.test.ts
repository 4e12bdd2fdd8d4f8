import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workByDay } from '../../source/jobs/past/history-days.ts';
import { sparkline } from '../../source/text/sparkline.ts';
import { hours, pointWith } from '../jobs/point-fixture.ts';

describe('sparkline', () => {
	it.each([
		[[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
		[[null, 0, 5, 0], ' ▁█▁'],
		[[0, 0], '▁▁'],
		[[1, 999, 1000], '▂▇█'],
		[[], ''],
	])('%j', (values, blocks) => {
		expect(sparkline(values)).toBe(blocks);
	});

	it('has one column per number, the lowest bar only for 0, the highest only for the maximum', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat(5000))), (values) => {
				const most = Math.max(...values.map((value) => value ?? 0));
				const bars = [...sparkline(values)];
				expect(bars).toHaveLength(values.length);
				for (const [index, value] of values.entries()) {
					expect(bars[index] === '▁').toBe(value === 0);
					expect(bars[index] === '█').toBe(value === most && most > 0);
				}
			}),
		);
	});
});

describe('workByDay', () => {
	const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
	const points = [
		pointWith(at(21, 9), { annotated: 4 }),
		pointWith(at(21, 23), { annotated: 10 }),
		pointWith(at(23, 1), { annotated: 8, approved: 4 }),
		pointWith(at(24, 8), { annotated: 7, approved: 5 }),
	];

	it('adds up each day, today last, and has no value for days before the history', () => {
		expect(workByDay(points, at(24, 12), 5)).toEqual([null, 6, 0, 6, 1]);
		expect(workByDay([], at(24, 12), 2)).toEqual([null, null]);
	});

	it('counts every image once, even when clocks change', () => {
		const somewhen = fc.nat(400 * 24);
		fc.assert(
			fc.property(fc.uniqueArray(somewhen, { minLength: 2 }), (times) => {
				const all = times
					.toSorted((one, other) => one - other)
					.map((hour, index) => pointWith(at(1, 0) + hours(hour), { numImages: 500, annotated: index }));
				const days = workByDay(all, all.at(-1)?.at ?? 0, 402);
				expect(days.reduce<number>((sum, day) => sum + (day ?? 0), 0)).toBe(times.length - 1);
			}),
		);
	});
});
