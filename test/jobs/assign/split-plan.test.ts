import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWays } from '../../../source/jobs/assign/split.ts';
import { emptySplit, type SplitDraft } from '../../../source/jobs/assign/split-draft.ts';
import { checkSplit, completeSplit, planOf } from '../../../source/jobs/assign/split-plan.ts';
import type { BatchImages } from '../../../source/jobs/model/batch-images.ts';
import { jobWith } from '../job-fixture.ts';

const batch: BatchImages = {
	label: 'Dock',
	id: 'B',
	name: 'Dock',
	images: 520,
	numJobs: 2,
	uploaded: 1,
	extra: {},
	jobs: 2,
	assigned: 20,
	left: 500,
};
const people = ['ann@x.io', 'bob@x.io', 'cy@x.io'].map((person) => ({ person, weight: 1 }));
const split: SplitDraft = completeSplit({ ...emptySplit, people }, [batch]);

describe('planOf', () => {
	it('makes a job for each labeler, with names from the template and no remaining images', () => {
		const { jobs, without, remainder } = planOf(split, batch, []);
		expect(
			jobs.map(({ name, numImages, labeler, reviewer }) => [name, numImages, labeler, reviewer]),
		).toEqual([
			['Dock · ann · 3', 167, 'ann@x.io', 'ann@x.io'],
			['Dock · bob · 4', 167, 'bob@x.io', 'bob@x.io'],
			['Dock · cy · 5', 166, 'cy@x.io', 'cy@x.io'],
		]);
		expect([without, remainder]).toEqual([[], 0]);
	});

	it('uses each labeler’s usual reviewer, or the one that was set for all', () => {
		const jobs = [jobWith({ labeler: 'bob@x.io', reviewer: 'rita@x.io' })];
		expect(planOf(split, batch, jobs).jobs.map(({ reviewer }) => reviewer)).toEqual([
			'ann@x.io',
			'rita@x.io',
			'cy@x.io',
		]);
		const named = planOf({ ...split, reviewer: 'rob@x.io' }, batch, jobs);
		expect(new Set(named.jobs.map(({ reviewer }) => reviewer))).toEqual(new Set(['rob@x.io']));
	});

	it('reports who gets no images, and how many remain', () => {
		const jobs = [jobWith({ labeler: 'ann@x.io', numImages: 900, unannotated: 900, annotated: 0 })];
		const plan = planOf({ ...split, by: 'load', numImages: '100' }, batch, jobs);
		expect(plan.jobs.map(({ labeler, numImages }) => [labeler, numImages])).toEqual([
			['bob@x.io', 50],
			['cy@x.io', 50],
		]);
		expect([plan.without, plan.remainder]).toEqual([['ann@x.io'], 400]);
	});

	it('computes workloads in any spelling of an address', () => {
		const jobs = [
			jobWith({
				labeler: 'Ann@X.io',
				reviewer: 'Rita@x.io',
				numImages: 900,
				unannotated: 900,
				annotated: 0,
			}),
		];
		const plan = planOf({ ...split, by: 'load', numImages: '100' }, batch, jobs);
		expect(plan.without).toEqual(['ann@x.io']);
		expect(planOf(split, batch, jobs).jobs[0]?.reviewer).toBe('Rita@x.io');
	});

	it('sends only the address from a pasted text', () => {
		const pasted = completeSplit(
			{ ...emptySplit, people: [{ person: 'Ann <ann@x.io>,', weight: 1 }], reviewer: 'mailto:rob@x.io;' },
			[batch],
		);
		expect([pasted.people[0]?.person, pasted.reviewer]).toEqual(['ann@x.io', 'rob@x.io']);
	});

	it('works with an unknown batch', () => {
		const plan = planOf({ ...split, batch: 'X', numImages: '3' }, undefined, []);
		expect(plan.jobs[0]?.name).toBe('X · ann · 1');
		expect(plan.remainder).toBeNull();
	});

	it('requests all images, in jobs of at least one image, with unique names', () => {
		const weights = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 999 }),
				weights,
				fc.constantFrom(...splitWays),
				(images, all, by) => {
					const some = all.map((weight, index) => ({ person: `p${index}@x.io`, weight }));
					const { jobs } = planOf({ ...split, numImages: String(images), people: some, by }, batch, []);
					expect(jobs.reduce((sum, { numImages }) => sum + numImages, 0)).toBe(images);
					expect(jobs.every(({ numImages }) => numImages >= 1)).toBe(true);
					expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
				},
			),
		);
	});
});

describe('checkSplit', () => {
	it.each<[Partial<SplitDraft>, object]>([
		[{}, {}],
		[{ reviewer: 'rob@x.io' }, {}],
		[{ people: [] }, { people: 'choose at least one labeler' }],
		[
			{ people: [{ person: 'ann', weight: 1 }] },
			{ people: expect.stringContaining('“ann” is not an e-mail') },
		],
		[{ numImages: '0' }, { numImages: 'a whole number, 1 or more' }],
		[{ reviewer: 'rob' }, { reviewer: expect.stringContaining('“rob” is not an e-mail') }],
		[{ name: '{batch} {who}' }, { name: '{who} is not known; {batch}, {labeler} and {n} are' }],
		[
			{
				people: ['Lena@Acme.Example', 'bob@x.io', 'lena@acme.example'].map((person) => ({
					person,
					weight: 1,
				})),
			},
			{ people: 'Lena@Acme.Example and lena@acme.example are one person' },
		],
		[{ people: [...people, ...people] }, { people: 'ann@x.io is named twice' }],
		[{ batch: '' }, { batch: 'choose a batch' }],
	])('%o gives %o', (changes, errors) => {
		expect(checkSplit({ ...split, ...changes })).toEqual(errors);
	});
});
