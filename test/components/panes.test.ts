import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jobColumns } from '../../source/components/job-columns.ts';
import { edgeWidth, panesOf } from '../../source/components/panes.ts';

const widths = { digits: 3, name: 38, labeler: 10 };

it.each([
	[100, false],
	[120, false],
	[140, true],
	[200, true],
])('does not truncate the list beside a job, %i columns wide: %j', (columns, isWhole) => {
	expect(panesOf(columns, widths, 78)).toMatchObject({ isWhole });
});

it('gives the list three fifths if it needs no more, or does not fit anyway', () => {
	expect(panesOf(200, widths, 78)).toEqual({ list: 120, isWhole: true });
	expect(panesOf(120, { ...widths, name: 90 }, 78)).toEqual({ list: 72, isWhole: false });
});

it.each([
	[88, { list: 88, isWhole: true }],
	[40, { list: 84, isWhole: true }],
	[98, { list: 84, isWhole: false }],
])('does not truncate a list whose custom columns need %i columns', (own, panes) => {
	expect(panesOf(140, widths, 78, own)).toEqual(panes);
});

it('truncates no tabs', () => {
	const short = { digits: 2, name: 8, labeler: 8 };
	expect(panesOf(125, short, 78)).toEqual({ list: 78, isWhole: true });
	expect(panesOf(125, short, 84)).toMatchObject({ isWhole: false });
});

it('truncates nothing that fits in the list alone, and leaves room for the job', () => {
	const nat = (max: number) => fc.nat({ max });
	const some = fc.record({
		digits: fc.integer({ min: 1, max: 5 }),
		name: nat(80),
		labeler: nat(40),
		slug: nat(30),
	});
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 300 }), some, nat(100), (columns, held, tabs) => {
			const { list, isWhole } = panesOf(columns, held, tabs);
			expect(columns - list - edgeWidth).toBeGreaterThanOrEqual(36);
			if (!isWhole) return;
			const [alone, beside] = [jobColumns(columns, held), jobColumns(list, held)];
			expect(tabs).toBeLessThanOrEqual(list);
			expect(beside.bar).toBe(alone.bar);
			for (const key of ['name', 'labeler'] as const) {
				if (held[key] <= alone[key]) expect(beside[key]).toBeGreaterThanOrEqual(held[key]);
			}
		}),
	);
});
