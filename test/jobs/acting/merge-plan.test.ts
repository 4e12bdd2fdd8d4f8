import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../source/jobs/acting/merge-plan.ts';
import type { Batch } from '../../../source/jobs/model/batch.ts';

const batchOf = (id: string, images: number | null, numJobs = 0): Batch => ({
	...{ id, name: id.toUpperCase(), images, numJobs },
	...{ uploaded: null, extra: {} },
});
const batches = [batchOf('a', 5), batchOf('b', null, 2), batchOf('c', 9)];

describe('planMerge', () => {
	it('keeps the largest batch by default', () => {
		const plan = planMerge(batches);
		expect(plan?.target.id).toBe('c');
		expect(plan?.sources.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(plan?.warnings).toEqual([
			'Merging batches cannot be undone.',
			'2 jobs come from removed batches; Roboflow does not say what happens to them.',
			'A, B are removed.',
		]);
	});

	it('keeps the batch that was chosen', () => {
		expect(planMerge(batches, 'b')?.target.id).toBe('b');
		expect(planMerge(batches.slice(1), 'b')?.warnings).toContain('C is removed.');
	});

	it.each([
		['one batch', [batchOf('a', 1)], undefined],
		['no batch', [], undefined],
		['a target that is not one of them', batches, 'z'],
	] as const)('plans nothing for %s', (_, some, target) => {
		expect(planMerge(some, target)).toBeNull();
	});
});
