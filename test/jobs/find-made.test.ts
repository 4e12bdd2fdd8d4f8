import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, attemptOf, findMade } from '../../source/jobs/find-made.ts';
import type { Job } from '../../source/jobs/job.ts';
import { jobWith } from './job-fixture.ts';

const sentAt = 1_700_000_000_000;
const job = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };
const attempt: Attempt = { job, sentAt, before: { alike: ['old'], newest: null } };
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

	it('relies on the time where the jobs before were not known', () => {
		const blind: Attempt = { ...attempt, before: null };
		expect(findMade(blind, [made()])?.id).toBe('new');
		expect(findMade(blind, [made({ created: sentAt - 10 * 60_000 })])).toBeNull();
		expect(findMade(blind, [made({ created: null })])).toBeNull();
	});

	it('takes the job of one attempt for no other', () => {
		expect(findMade(attempt, [made()], new Set(['new']))).toBeNull();
	});

	it('goes by the service’s own clock where the jobs before tell it', () => {
		const later = sentAt + 6 * 3_600_000;
		const told = attemptOf(job, sentAt, [jobWith({ id: 'other', created: later })]);
		expect(told.before).toEqual({ alike: [], newest: later });
		expect(findMade(told, [made({ created: later + 1000 })])?.id).toBe('new');
		// One of another name before, and renamed since.
		expect(findMade(told, [made({ created: later - 3_600_000 })])).toBeNull();
	});

	const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
	const times = fc.option(fc.integer({ min: sentAt - 3_600_000, max: sentAt + 3_600_000 }));
	const jobsWith = (some: readonly string[], created: number | null): readonly Job[] =>
		some.map((id) => made({ id, created }));

	it('never takes a job that existed before, and always finds one that did not', () => {
		fc.assert(
			fc.property(ids, ids, times, (before, after, created) => {
				const told = attemptOf(job, sentAt, jobsWith(before, created));
				const newer = after.filter((id) => !before.includes(id));
				const found = findMade(told, [
					...jobsWith(before, created),
					...jobsWith(newer, Math.max(created ?? sentAt, sentAt) + 5),
				]);
				if (found === null) expect(newer).toEqual([]);
				else expect(before).not.toContain(found.id);
			}),
		);
	});
});
