import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNewJob } from '../../../source/jobs/assign/clean-new-job.ts';
import {
	type Attempt,
	attemptOf,
	candidatesOf,
	candidateText,
	findMade,
} from '../../../source/jobs/assign/find-made.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { cleanText } from '../../../source/text/clean-text.ts';
import { jobWith } from '../job-fixture.ts';

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
		createdBy: 'API',
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
		['nobody who made it', { createdBy: null }],
		['a name in other letters, with other spaces', { name: ' n\u200b ' }],
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
		['that a person made', { createdBy: 'g12lCVib0pgurZ6EqWLnApJJ4gr1' }],
		['that a person made with fewer images', { createdBy: 'g12lCVib0pgurZ6EqWLnApJJ4gr1', numImages: 7 }],
		['of last week', { created: sentAt - 7 * 86_400_000 }],
	])('takes no job %s', (_, changes) => {
		expect(findMade(attempt, [made(changes)])).toBeNull();
	});

	it('compares times when the existing jobs were not known', () => {
		const blind: Attempt = { ...attempt, before: null };
		expect(findMade(blind, [made()])?.id).toBe('new');
		expect(findMade(blind, [made({ created: sentAt - 10 * 60_000 })])).toBeNull();
		expect(findMade(blind, [made({ created: null })])).toBeNull();
	});

	it('does not match a job with two attempts', () => {
		expect(findMade(attempt, [made()], new Set(['new']))).toBeNull();
	});

	it('uses the service’s clock when existing jobs show it', () => {
		const later = sentAt + 6 * 3_600_000;
		const told = attemptOf(job, sentAt, [jobWith({ id: 'other', created: later })]);
		expect(told.before).toEqual({ alike: [], newest: later });
		expect(findMade(told, [made({ created: later + 1000 })])?.id).toBe('new');
		// An existing job that had another name and was renamed since.
		expect(findMade(told, [made({ created: later - 3_600_000 })])).toBeNull();
	});

	const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
	const times = fc.option(fc.integer({ min: sentAt - 3_600_000, max: sentAt + 3_600_000 }));
	const jobsWith = (some: readonly string[], created: number | null): readonly Job[] =>
		some.map((id) => made({ id, created }));

	it('never matches an existing job, and always finds a new one', () => {
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

	it('lists the doubts about an equal, new job', () => {
		const person = made({ createdBy: 'user-1', numImages: 7, created: null });
		const [candidate] = candidatesOf(attempt, [person, made({ id: 'old' })]);
		expect(candidate?.doubts).toEqual(['was created by user-1, not by the API', 'has 7 of the 10 images']);
		expect(candidate && candidateText(candidate)).toBe(
			'job new was created by user-1, not by the API, has 7 of the 10 images',
		);
	});

	const names = fc.string({
		unit: fc.oneof(
			fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
			fc.constantFrom(
				'e\u0301',
				'\u200f',
				'\u200b',
				'\t',
				'\n',
				' ',
				'ß',
				'İ',
				'ς',
				'\u1112\u1161\u11ab',
				'\u0323',
				'\u0307',
				'\u200d',
				'🏳️‍🌈',
				'\u094d',
			),
		),
		maxLength: 12,
	});
	const services: readonly ((name: string) => string)[] = [
		(name) => name,
		(name) => name.normalize('NFC'),
		(name) => name.normalize('NFD'),
		(name) => ` ${name}\n`,
		(name) => name.replace(/\s+/g, ' ').trim(),
		(name) => name.toLowerCase(),
	];

	it('finds a job with any name, however the service stores it', () => {
		fc.assert(
			fc.property(names, fc.constantFrom(...services), (name, service) => {
				const sent = cleanNewJob({ ...job, name });
				expect(cleanNewJob(sent)).toEqual(sent);
				fc.pre(sent.name !== '');
				const back = cleanText(service(sent.name)).trim();
				expect(findMade({ ...attempt, job: sent }, [made({ name: back })])?.id).toBe('new');
			}),
			{ numRuns: 2000 },
		);
	});
});
