import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNewJob } from '../../../source/jobs/assign/clean-new-job.ts';
import { emptyDraft } from '../../../source/jobs/assign/draft.ts';
import { attemptOf } from '../../../source/jobs/assign/find-made.ts';
import type { KnownAttempt } from '../../../source/jobs/assign/journal.ts';
import { askedKey, askedSplitKey, twinsOf, twinText } from '../../../source/jobs/assign/twins.ts';

const sentAt = 1_700_000_000_000;
const minute = 60_000;
const hour = 60 * minute;
const job = { name: 'Café', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };
const attempt = (changes: Partial<KnownAttempt> = {}): KnownAttempt => ({
	...attemptOf(job, sentAt, []),
	id: 'attempt',
	project: { workspace: 'acme', project: 'warehouse' },
	asked: null,
	state: 'made',
	jobId: 'j',
	settledAt: sentAt + 800,
	...changes,
});
const isTwin = (changes: Partial<KnownAttempt>, now: number, wanted = job, asked: string | null = null) =>
	twinsOf({ job: wanted, asked }, [attempt(changes)], now).length === 1;

describe('twinsOf', () => {
	it.each<[string, Partial<KnownAttempt>, number, boolean]>([
		['created 12 s ago', {}, 12_000, true],
		['created 9 min ago', {}, 9 * minute, true],
		['created 10 min ago', {}, 10 * minute, false],
		['created by a clock that was ahead', {}, -5 * minute, true],
		['unconfirmed for a month', { state: 'unconfirmed' }, 720 * hour, true],
		['under way', { state: 'under-way' }, 1000, true],
		['refused', { state: 'refused' }, 1000, false],
		['dismissed', { state: 'dismissed' }, 1000, false],
		['found 3 h later, just now', { settledAt: sentAt + 3 * hour }, 3 * hour, true],
		['found 3 h later, 10 min ago', { settledAt: sentAt + 3 * hour }, 3 * hour + 10 * minute, false],
		['found on the next day of a schedule', { settledAt: sentAt + 24 * hour }, 24 * hour, false],
	])('%s: %s', (_, changes, later, expected) => {
		expect(isTwin(changes, sentAt + later)).toBe(expected);
	});

	it.each<[string, Partial<typeof job>, boolean]>([
		['the same in other spellings', { name: ' CAFE\u0301\u200b', labeler: 'A@X' }, true],
		['other instructions', { instructions: 'Boxes' }, true],
		['another name', { name: 'Cafe' }, false],
		['another batch', { batch: 'C' }, false],
		['other images', { numImages: 11 }, false],
		['another labeler', { labeler: 'b@x' }, false],
		['another reviewer', { reviewer: 'b@x' }, false],
	])('compares what is sent: %s', (_, changes, expected) => {
		expect(isTwin({}, sentAt, { ...job, ...changes })).toBe(expected);
	});

	it('finds an equal request although the default name has the next number', () => {
		const draft = { ...emptyDraft, batch: 'B', numImages: '10', labeler: 'a@x' };
		const asked = askedKey(draft);
		const next = { ...job, name: 'Batch: Job 4' };
		expect(isTwin({ asked }, sentAt, next, askedKey({ ...draft, numImages: '010', labeler: 'A@x,' }))).toBe(
			true,
		);
		expect(isTwin({ asked }, sentAt, next, askedKey({ ...draft, name: 'Batch: Job 4' }))).toBe(false);
		expect(isTwin({ asked: null }, sentAt, next, asked)).toBe(false);
	});

	it('distinguishes the jobs of a split', () => {
		const people = [
			{ person: 'a@x', weight: 1 },
			{ person: 'b@x', weight: 2 },
		];
		const split = {
			batch: 'B',
			numImages: '9',
			people,
			by: 'weight' as const,
			reviewer: '',
			name: '',
			instructions: '',
		};
		expect(askedSplitKey(split, 'a@x')).toBe(askedSplitKey(split, 'A@X'));
		expect(askedSplitKey(split, 'a@x')).not.toBe(askedSplitKey(split, 'b@x'));
		expect(askedSplitKey(split, 'a@x')).not.toBe(askedSplitKey({ ...split, numImages: '8' }, 'a@x'));
	});

	it('finds an equal request for any values', () => {
		const sign = fc.constantFrom(
			...'aİßς,;<>@? \n',
			'e\u0301',
			'\u0301',
			'\u200d',
			'\u200b',
			'mailto:',
			'\ud800',
		);
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign }));
		fc.assert(
			fc.property(text, text, (name, labeler) => {
				const sent = cleanNewJob({ ...job, name, labeler });
				expect(isTwin({ job: sent }, sentAt, cleanNewJob({ ...job, name, labeler }))).toBe(true);
			}),
		);
	});

	it.each<[Partial<KnownAttempt>, number, string]>([
		[{}, 12_345, 'the same create was sent 12 s ago and made job j'],
		[{ state: 'under-way' }, 5 * minute, 'the same create was sent 5 min ago and has no answer yet'],
		[
			{ state: 'unconfirmed' },
			3 * hour,
			"the same create was sent 3 h ago and is unconfirmed: we don't know whether its job was created",
		],
	])('says so', (changes, later, text) => {
		expect(twinText(attempt(changes), sentAt + later)).toBe(text);
	});
});
