import { describe, expect, it } from 'vitest';
import type { NewJob } from '../../../source/jobs/assign/clean-new-job.ts';
import type { CreateProgress } from '../../../source/jobs/assign/create-row.ts';
import { imagesOfBatches, shortageText } from '../../../source/jobs/model/batch-images.ts';
import { describeJob } from '../../../source/jobs/output/describe-job.ts';
import { describeNewJob } from '../../../source/jobs/output/describe-new-job.ts';
import { describePlan } from '../../../source/jobs/output/describe-plan.ts';
import { describeResult } from '../../../source/jobs/output/describe-result.ts';
import { jobWith } from '../job-fixture.ts';

const newJob: NewJob = {
	name: 'Dock',
	batch: 'b',
	numImages: 60,
	labeler: 'ann@acme.example',
	reviewer: 'Ann@acme.example',
	instructions: '',
};
const [batch] = imagesOfBatches(
	[{ id: 'b', name: 'Dock 4', images: 55, numJobs: 0, uploaded: null, extra: {} }],
	[],
);

describe('describeJob', () => {
	it('shows ids when there are no names, and marks unknown values', () => {
		const job = jobWith({ name: null, labeler: null, created: null, sourceBatch: 'p/b' });
		const { name, labeler, created, batch: shown, home } = describeJob(job, { link: 'https://x' });
		expect([name, labeler, created, shown, home]).toEqual([
			{ label: 'Name', value: job.id },
			{ label: 'Labeler', value: null },
			{ label: 'Created', value: null },
			{ label: 'Batch', value: 'b' },
			{ label: 'In', value: null },
		]);
	});

	it('derives a count that is missing from the response', () => {
		const { counts } = describeJob(jobWith({ unannotated: null }), { link: '' });
		expect(counts.map(({ value }) => value)).toEqual([23, 3, 0, 0]);
	});
});

describe('describeNewJob', () => {
	it('adds notes about a known batch and a labeler who is the reviewer', () => {
		const { batch: shown, images, reviewer, instructions } = describeNewJob(newJob, batch);
		expect(shown).toEqual({ label: 'Batch', value: 'Dock 4', note: 'b' });
		expect(images).toEqual({ label: 'Images', value: '60', note: '55 available · 55 images' });
		expect(reviewer).toEqual({ label: 'Reviewer', value: 'Ann@acme.example', note: 'the labeler' });
		expect(instructions.value).toBe('none');
	});

	it('has no notes for an unknown batch', () => {
		const { batch: shown, images } = describeNewJob({ ...newJob, reviewer: 'bob@acme.example' });
		expect([shown.value, shown.note, images.note]).toEqual(['b', null, null]);
	});
});

it.each([
	[55, null],
	[56, 'only 55 images of the batch seem to be available; fewer may be assigned'],
])('%d images of a batch of 55: %j', (images, text) => {
	expect(shortageText(images, batch)).toBe(text);
	expect(shortageText(images, undefined)).toBeNull();
});

it('says of one image that it seems to be available', () => {
	expect(batch).toBeDefined();
	expect(shortageText(2, batch && { ...batch, left: 1 })).toBe(
		'only 1 image of the batch seems to be available; fewer may be assigned',
	);
});

it('describePlan adds up the images, and names people who get none', () => {
	const plan = { jobs: [newJob, newJob], without: ['bob@acme.example'], remainder: null };
	const described = describePlan(plan, { project: 'acme/dock', onFailure: 'go-on' });
	expect(Object.values(described).map((one) => (typeof one === 'string' ? one : one.value))).toEqual([
		...['acme/dock', '2 jobs', '120 images', 'bob@acme.example', null, 'continue with the others', 'none'],
	]);
});

const made = (numImages: number | null): CreateProgress => ({ state: 'done', made: jobWith({ numImages }) });

it.each<readonly [CreateProgress, string, string | null]>([
	[{ state: 'waiting' }, 'not sent', null],
	[{ state: 'sending' }, 'creating', null],
	[{ state: 'looking' }, 'unconfirmed', 'checking whether the job exists'],
	[made(60), 'created', null],
	[made(null), 'created', null],
	[made(50), 'created', 'got 50 of 60 images'],
	[{ state: 'failed', message: 'no', hint: '' }, 'not created', 'no'],
	[{ state: 'failed', message: 'no', hint: 'ask' }, 'not created', 'no; ask'],
	[{ state: 'unknown', message: 'timed out', hint: 'Look.' }, 'unconfirmed', 'timed out. Look.'],
])('describeResult of %j: %s, %j', (progress, label, value) => {
	expect(describeResult({ job: newJob, progress })).toEqual({ label, value });
});
