import { describe, expect, it } from 'vitest';
import type { KnownAction } from '../../../source/jobs/acting/action-journal.ts';
import { mergeWords, planMerge } from '../../../source/jobs/acting/merge-plan.ts';
import type { Batch } from '../../../source/jobs/model/batch.ts';

const batchOf = (id: string, images: number | null, numJobs = 0): Batch => ({
	...{ id, name: id.toUpperCase(), images, numJobs },
	...{ uploaded: null, extra: {} },
});
const batches = [batchOf('a', 5), batchOf('b', null, 2), batchOf('c', 9)];

describe('planMerge', () => {
	it('keeps the largest batch by default', () => {
		const plan = planMerge(batches, undefined, []);
		expect(plan?.target.id).toBe('c');
		expect(plan?.sources.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(plan?.warnings).toEqual([
			'Merging batches cannot be undone.',
			'2 jobs come from removed batches; Roboflow does not say what happens to them.',
			'A, B are removed.',
		]);
	});

	it('keeps the batch that was chosen', () => {
		expect(planMerge(batches, 'b', [])?.target.id).toBe('b');
		expect(planMerge(batches.slice(1), 'b', [])?.warnings).toContain('C is removed.');
	});

	it.each([
		['removes one of the same batches', ['b', 'z'], true],
		['removes the batch that is kept now', ['c'], true],
		['removes only other batches', ['y', 'z'], false],
	])('warns of an unconfirmed merge that %s: %j', (_, sources, isWarned) => {
		const earlier: KnownAction = {
			...{ id: '1', project: { workspace: 'acme', project: 'docks' }, kind: 'merge', jobId: null },
			...{ merge: { sources, target: 'a' }, name: 'A', does: 'merge B, Z into A', state: 'unconfirmed' },
			sentAt: new Date(2026, 10, 24, 12, 30).getTime(),
		};
		const warning = 'An earlier merge into “A”, sent 2026-11-24 12:30, is unconfirmed.';
		expect(planMerge(batches, 'c', [earlier])?.warnings.includes(warning)).toBe(isWarned);
	});

	it.each([
		['one batch', [batchOf('a', 1)], undefined],
		['no batch', [], undefined],
		['a target that is not one of them', batches, 'z'],
	] as const)('plans nothing for %s', (_, some, target) => {
		expect(planMerge(some, target, [])).toBeNull();
	});
});

describe('mergeWords', () => {
	const [small, , large] = batches;
	const twin = { ...batchOf('d', 1), name: 'C' };

	it.each([
		['names both batches', [small, large], '“A” into “C”'],
		['counts several', batches, '2 batches into “C”'],
		['tells batches of the same name apart', [twin, large], '“C (d)” into “C (c)”'],
	])('%s', (_, merged, words) => {
		const plan = planMerge(
			merged.filter((batch) => batch !== undefined),
			undefined,
			[],
		);
		expect(plan && mergeWords(plan)).toBe(words);
	});
});
