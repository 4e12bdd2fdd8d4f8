import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from '../../../source/jobs/triage/attributes.ts';
import { attributesOf, type JobAttributes } from '../../../source/jobs/triage/job-attributes.ts';
import {
	allSorts,
	parseSort,
	type Sort,
	sortBy,
	sortJobs,
	sortKeys,
	sortText,
} from '../../../source/jobs/triage/sort.ts';
import { jobWith } from '../job-fixture.ts';

const jobs = [
	{ id: 'a', name: 'Job 10', labeler: 'zoe@x', created: 3, annotated: 0, unannotated: 9, numImages: 9 },
	{ id: 'b', name: 'job 9', labeler: null, created: null, annotated: 4, unannotated: 0, numImages: 4 },
	{ id: 'c', name: null, labeler: 'Ann@x', created: 1, annotated: 1, unannotated: 1, numImages: 2 },
	{ id: 'd', name: 'Job 9', labeler: 'ann@x', created: 2, annotated: 0, unannotated: 0, numImages: 0 },
].map((changes) => attributesOf(jobWith(changes)));
const idsOf = (attributes: readonly JobAttributes[]): string => attributes.map(({ job }) => job.id).join('');

describe('sorting', () => {
	it.each<[Sort | null, string]>([
		[null, 'abcd'],
		[{ key: 'name', isDescending: false }, 'cbda'],
		[{ key: 'name', isDescending: true }, 'abdc'],
		[{ key: 'labeler', isDescending: false }, 'cdab'],
		[{ key: 'labeler', isDescending: true }, 'acdb'],
		[{ key: 'age', isDescending: true }, 'cdab'],
		[{ key: 'age', isDescending: false }, 'adcb'],
		[{ key: 'left', isDescending: true }, 'acbd'],
		[{ key: 'review', isDescending: true }, 'bacd'],
		[{ key: 'progress', isDescending: false }, 'acbd'],
		[{ key: 'stage', isDescending: false }, 'adcb'],
	])('%j gives %s', (sort, ids) => {
		expect(idsOf(sortJobs(jobs, sort))).toBe(ids);
	});

	it('keeps the order of names that look the same to a person', () => {
		const attributes = ['Straße', 'STRASSE', 'Cafe\u0301', 'café', 'ISPARTA', 'ısparta', 'a  b', 'a b'].map(
			(name, index) => attributesOf(jobWith({ id: String(index), name })),
		);
		expect(idsOf(sortJobs(attributes, { key: 'name', isDescending: false }))).toBe('67234501');
		expect(idsOf(sortJobs(attributes, { key: 'name', isDescending: true }))).toBe('01452367');
	});

	it('keeps all jobs, is stable, and is idempotent', () => {
		const some = fc.array(
			fc.record({
				name: fc.constantFrom('x', 'y', null),
				annotated: fc.nat(3),
				created: fc.option(fc.nat(3)),
			}),
		);
		fc.assert(
			fc.property(some, fc.constantFrom(...sortKeys), fc.boolean(), (changes, key, isDescending) => {
				const attributes = changes.map((change, index) =>
					attributesOf(jobWith({ ...change, id: String(index).padStart(3, '0') })),
				);
				const sorted = sortJobs(attributes, { key, isDescending });
				expect(new Set(sorted)).toEqual(new Set(attributes));
				expect(sortJobs(sorted, { key, isDescending })).toEqual(sorted);
				if (key !== 'name') return;
				for (const [index, { job }] of sorted.entries()) {
					const next = sorted[index + 1]?.job;
					if (job.name !== null && next?.name === job.name) expect(job.id < next.id).toBe(true);
				}
			}),
		);
	});

	it.each(sortKeys)('by %s starts in its default direction', (key) => {
		expect(sortBy(key)).toEqual({ key, isDescending: attributes[key].sort.first === 'down' });
	});

	it.each(allSorts())('%j is parsed as it is formatted', (sort) => {
		expect(parseSort(sortText(sort))).toEqual(sort);
	});
});
