import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../source/jobs/model/batch.ts';
import { batchLabels } from '../../../source/jobs/model/batch-labels.ts';
import { textKey } from '../../../source/text/same-text.ts';
import { widthOf } from '../../../source/text/text-width.ts';

const batch = (id: string, name: string | null, uploaded: number | null = null): Batch => ({
	id,
	name,
	images: null,
	numJobs: null,
	uploaded,
	extra: {},
});
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 5).getTime();

describe('batchLabels', () => {
	it.each<[string, readonly Batch[], readonly string[]]>([
		['names that differ', [batch('1', 'Dock'), batch('2', null)], ['Dock', '2']],
		[
			'the day of the upload',
			[batch('1', 'Dock', at(3, 8)), batch('2', 'Gate', at(3, 8)), batch('3', 'dock', at(4, 8))],
			['Dock (2026-11-03)', 'Gate', 'dock (2026-11-04)'],
		],
		[
			'the time of the upload',
			[batch('1', 'Dock', at(3, 8)), batch('2', 'Dock', at(3, 9))],
			['Dock (2026-11-03 08:05)', 'Dock (2026-11-03 09:05)'],
		],
		[
			'the id',
			[batch('x1', 'Café', at(3, 8)), batch('x2', 'Cafe\u0301', at(3, 8)), batch('x3', 'Café')],
			['Café (x1)', 'Cafe\u0301 (x2)', 'Café (x3)'],
		],
		[
			'the project',
			[
				{ ...batch('1', 'Dock', at(3, 8)), projectRef: { workspace: 'acme', project: 'one' } },
				{ ...batch('1', 'Dock', at(4, 8)), projectRef: { workspace: 'acme', project: 'two' } },
			],
			['Dock (one)', 'Dock (two)'],
		],
	])('tells batches apart by %s', (_, batches, labels) => {
		expect(batchLabels(batches)).toEqual(labels);
	});

	it('distinguishes names that look the same when shortened', () => {
		const batches = [
			batch('x1', 'Warehouse north, dock 4, night shift, camera', at(3, 8)),
			batch('x2', 'Warehouse north, dock 5, night shift, camera', at(4, 8)),
		];
		expect(batchLabels(batches, 20)).toEqual(['Ware…ra (2026-11-03)', 'Ware…ra (2026-11-04)']);
		expect(batchLabels(batches, 12)).toEqual(['2026-11-03', '2026-11-04']);
	});

	it('distinguishes batches of two names that were uploaded at the same times', () => {
		const batches = [
			batch('x1', 'Dock', at(3, 8)),
			batch('x2', 'Gate', at(3, 8)),
			batch('x3', 'Dock', at(3, 9)),
			batch('x4', 'Gate', at(3, 9)),
		];
		expect(batchLabels(batches, 16)).toEqual([
			'2026-11-03 08:05',
			'Gate (x2)',
			'2026-11-03 09:05',
			'Gate (x4)',
		]);
	});

	it('never returns equal labels, nor one that is too wide', () => {
		const some = fc.uniqueArray(
			fc.record({
				id: fc.string({ unit: fc.constantFrom('a', 'B', '7', 'x'), minLength: 8, maxLength: 8 }),
				name: fc.constantFrom('Dock', 'dock', 'Gate 4, night', null),
				uploaded: fc.constantFrom(at(3, 8), at(3, 9), at(4, 8), null),
			}),
			{ selector: ({ id }) => textKey(id) },
		);
		fc.assert(
			fc.property(some, fc.integer({ min: 16, max: 60 }), (rows, width) => {
				const labels = batchLabels(
					rows.map(({ id, name, uploaded }) => batch(id, name, uploaded)),
					width,
				);
				expect(new Set(labels.map(textKey)).size).toBe(rows.length);
				for (const label of labels) expect(widthOf(label)).toBeLessThanOrEqual(width);
			}),
			{ numRuns: 1000 },
		);
	});
});
