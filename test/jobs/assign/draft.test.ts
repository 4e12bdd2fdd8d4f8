import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkDraft,
	completeDraft,
	currentErrors,
	type Draft,
	emptyDraft,
	newJobOf,
} from '../../../source/jobs/assign/draft.ts';
import { byNewest } from '../../../source/jobs/model/batch.ts';
import type { BatchImages } from '../../../source/jobs/model/batch-images.ts';

const batch = (changes: Partial<BatchImages> = {}): BatchImages => ({
	label: 'Dock',
	id: 'batch-1',
	name: 'Dock 4',
	images: 115,
	numJobs: 2,
	uploaded: null,
	extra: {},
	jobs: 1,
	assigned: 60,
	left: 55,
	...changes,
});

const nobody = () => null;

describe('completeDraft', () => {
	it('fills in everything except the labeler', () => {
		expect(completeDraft(emptyDraft, [batch()], nobody)).toEqual({
			batch: 'batch-1',
			numImages: '55',
			labeler: '',
			reviewer: '',
			name: 'Dock 4: Job 3',
			instructions: '',
		});
	});

	it('skips batches without available images while there is another', () => {
		const empty = batch({ id: 'empty', left: 0 });
		expect(completeDraft(emptyDraft, [empty, batch()], nobody).batch).toBe('batch-1');
		expect(completeDraft(emptyDraft, [empty, batch({ images: null, left: null })], nobody).batch).toBe(
			'batch-1',
		);
		expect(completeDraft(emptyDraft, [empty], nobody).batch).toBe('empty');
		expect(completeDraft({ ...emptyDraft, batch: 'empty' }, [empty, batch()], nobody).batch).toBe('empty');
	});

	it('uses the labeler as the reviewer', () => {
		expect(completeDraft({ ...emptyDraft, labeler: ' a@x ' }, [], nobody)).toMatchObject({
			labeler: 'a@x',
			reviewer: 'a@x',
		});
	});

	it.each([
		['', 'usual@x'],
		['own@x', 'own@x'],
	])("takes the labeler's usual reviewer where “%s” is typed: %s", (reviewer, expected) => {
		const usual = (labeler: string) => (labeler === 'a@x' ? 'usual@x' : null);
		expect(completeDraft({ ...emptyDraft, labeler: ' a@x ', reviewer }, [], usual).reviewer).toBe(expected);
	});

	it('extracts the address from a pasted text', () => {
		const pasted = { labeler: 'Lena <lena@acme.example>,', reviewer: 'mailto:rob@acme.example;' };
		expect(completeDraft({ ...emptyDraft, ...pasted }, [], nobody)).toMatchObject({
			labeler: 'lena@acme.example',
			reviewer: 'rob@acme.example',
		});
	});

	it('keeps typed values', () => {
		const typed: Draft = {
			name: 'N',
			batch: 'b',
			numImages: '7',
			labeler: 'a@x',
			reviewer: 'r@x',
			instructions: 'I',
		};
		expect(completeDraft(typed, [batch()], nobody)).toEqual(typed);
	});

	it('numbers the name after all known jobs of the batch', () => {
		expect(completeDraft(emptyDraft, [batch({ jobs: 7 })], nobody).name).toBe('Dock 4: Job 8');
		expect(completeDraft(emptyDraft, [batch({ numJobs: null })], nobody).name).toBe('Dock 4: Job 2');
	});

	it('requires a number of images when that of the batch is unknown', () => {
		expect(
			checkDraft(completeDraft(emptyDraft, [batch({ images: null, left: null })], nobody)).numImages,
		).toMatch(/number of images/);
	});
});

it('an error stays only while its field is invalid', () => {
	const errors = checkDraft(completeDraft({ ...emptyDraft, batch: 'batch-1' }, [], nobody));
	expect(Object.keys(errors)).toEqual(['numImages', 'labeler']);
	const complete = completeDraft({ ...emptyDraft, batch: 'batch-1' }, [batch()], nobody);
	expect(Object.keys(currentErrors(errors, complete))).toEqual(['labeler']);
	expect(currentErrors({}, complete)).toEqual({});
});

describe('checkDraft', () => {
	const good: Draft = {
		...emptyDraft,
		batch: 'b',
		numImages: '10',
		labeler: 'a@x',
		reviewer: 'r@x',
		name: 'N',
	};

	it.each<[Partial<Draft>, RegExp | null]>([
		[{}, null],
		[{ batch: '' }, /choose a batch/],
		[{ numImages: '' }, /number of images/],
		[{ numImages: '0' }, /whole number/],
		[{ numImages: '-3' }, /whole number/],
		[{ numImages: '2.5' }, /whole number/],
		[{ numImages: 'ten' }, /whole number/],
		[{ numImages: '1e3' }, /whole number/],
		[{ labeler: '' }, /enter the e-mail address of the labeler/],
		[{ labeler: 'lenny' }, /not an e-mail/],
		[{ reviewer: 'rita' }, /not an e-mail/],
		[{ labeler: 'two words@x' }, /not an e-mail/],
		[{ labeler: 'a@x.io=2' }, /not an e-mail/],
		[{ labeler: 'a@x.io.' }, /not an e-mail/],
		[{ labeler: '(a@x.io)' }, /not an e-mail/],
		[{ labeler: '"a@x.io"' }, /not an e-mail/],
		[{ labeler: 'a@x..io' }, /not an e-mail/],
		[{ reviewer: 'https://a@x.io/b' }, /not an e-mail/],
		[{ labeler: 'a@x.io;b@x.io' }, /not an e-mail/],
	])('%o', (change, message) => {
		const errors = Object.entries(checkDraft({ ...good, ...change }));
		if (message === null) expect(errors).toEqual([]);
		else expect(errors).toEqual([[Object.keys(change)[0], expect.stringMatching(message)]]);
	});

	it('accepts only a draft that can be sent', () => {
		const text = fc.oneof(fc.string(), fc.constantFrom('10', 'a@x', '0', ''));
		const drafts = fc.record<Draft>({
			name: text,
			batch: text,
			numImages: text,
			labeler: text,
			reviewer: text,
			instructions: text,
		});
		fc.assert(
			fc.property(drafts, (draft) => {
				const complete = completeDraft(draft, [batch()], nobody);
				if (Object.keys(checkDraft(complete)).length > 0) return;
				const job = newJobOf(complete);
				expect(Number.isInteger(job.numImages) && job.numImages >= 1).toBe(true);
				expect([job.batch, job.name, job.labeler, job.reviewer]).not.toContain('');
			}),
		);
	});
});

it('offers the newest batch first, and undated ones last', () => {
	const batches = [batch({ id: 'a', uploaded: 1 }), batch({ id: 'b' }), batch({ id: 'c', uploaded: 2 })];
	expect(byNewest(batches).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
