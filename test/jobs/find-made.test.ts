import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, findMade } from '../../source/jobs/find-made.ts';
import type { Job } from '../../source/jobs/job.ts';
import { jobWith } from './job-fixture.ts';

const sentAt = 1_700_000_000_000;
const job = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };
const attempt: Attempt = { job, sentAt, knownIds: new Set(['old']) };
const made = (changes: Partial<Job> = {}): Job =>
	jobWith({
		id: 'new',
		name: 'N',
		sourceBatch: 'p/B',
		numImages: 10,
		labeler: 'a@x',
		reviewer: 'r@x',
		created: sentAt + 900,
		...changes,
	});

describe('findMade', () => {
	it.each<[string, Partial<Job>]>([
		['just that', {}],
		['fewer images', { numImages: 4 }],
		['an address in other letters', { labeler: 'A@X' }],
		['a clock that is hours behind', { created: sentAt - 5 * 3_600_000 }],
		['a clock that is hours ahead', { created: sentAt + 5 * 3_600_000 }],
		['no time', { created: null }],
	])('takes a new job with %s', (_, changes) => {
		expect(findMade(attempt, [made({ id: 'old' }), made(changes)])?.id).toBe('new');
	});

	it.each<[string, Partial<Job>]>([
		['that was there before', { id: 'old' }],
		['of another name', { name: 'M' }],
		['of another batch', { sourceBatch: 'p/C' }],
		['for another labeler', { labeler: 'b@x' }],
		['for another reviewer', { reviewer: null }],
		['with more images', { numImages: 11 }],
		['without a number of images', { numImages: null }],
		['of last week', { created: sentAt - 7 * 86_400_000 }],
	])('takes no job %s', (_, changes) => {
		expect(findMade(attempt, [made(changes)])).toBeNull();
	});

	it('relies on the time where the ids were not known', () => {
		const blind: Attempt = { ...attempt, knownIds: null };
		expect(findMade(blind, [made()])?.id).toBe('new');
		expect(findMade(blind, [made({ created: sentAt - 10 * 60_000 })])).toBeNull();
		expect(findMade(blind, [made({ created: null })])).toBeNull();
	});

	it('never takes a job that existed before', () => {
		const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
		fc.assert(
			fc.property(ids, ids, (before, after) => {
				const found = findMade(
					{ ...attempt, knownIds: new Set(before) },
					after.map((id) => made({ id })),
				);
				if (found === null) expect(after.filter((id) => !before.includes(id))).toEqual([]);
				else expect(before).not.toContain(found.id);
			}),
		);
	});
});
