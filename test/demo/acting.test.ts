import { describe, expect, it } from 'vitest';
import { demoKeys } from '../../source/demo/cast.ts';
import type { JobAction } from '../../source/jobs/acting/job-action.ts';
import { batchIdOf, type Job } from '../../source/jobs/model/job.ts';
import { failure } from '../api/client/failure.ts';
import { type DemoOnTheClock, demoOnTheClock, warehouse as ref } from './demo-client.ts';

const minute = 60_000;
const hour = 60 * minute;

const isIdle = ({ annotated, approved, rejected }: Job): boolean =>
	annotated === 0 && approved === 0 && rejected === 0;
const isAnnotating = ({ status, annotated, rejected }: Job): boolean =>
	status === 'assigned' && (annotated ?? 0) > 0 && rejected === 0;
const isToReview = ({ status, annotated, approved }: Job): boolean =>
	status === 'review' && (annotated ?? 0) > 0 && approved === 0;
const isRework = ({ status, rejected }: Job): boolean => status === 'review' && (rejected ?? 0) > 0;
const isComplete = ({ status }: Job): boolean => status === 'complete';

const accept = (train: number, valid = 0, test = 0, include: 'approved' | 'annotated' = 'approved') =>
	({ kind: 'accept', include, counts: { train, valid, test } }) satisfies JobAction;

/** Reads a job each minute until it is like this. */
async function wait(
	{ clock, read }: DemoOnTheClock,
	job: Job,
	isWanted: (job: Job) => boolean,
): Promise<Job> {
	for (let passed = 0; passed < 24 * 60; passed += 1) {
		const now = await read(job);
		if (isWanted(now)) return now;
		clock.now += minute;
	}
	throw new Error('it never happens');
}

describe('the status of a job', () => {
	it('depends on its images', async () => {
		const { client } = await demoOnTheClock();
		const { rows } = await client.jobs(ref);
		for (const { status, unannotated, annotated, rejected } of rows) {
			if (status === 'complete') expect([unannotated, annotated, rejected]).toEqual([0, 0, 0]);
			else expect(status).toBe(unannotated === 0 ? 'review' : 'assigned');
		}
		expect(new Set(rows.map(({ status }) => status)).size).toBe(3);
	});
});

describe('people and instructions', () => {
	it('change, and the new labeler starts an idle job', async () => {
		const demo = await demoOnTheClock();
		const { client, find, read } = demo;
		const job = await find((one) => isIdle(one) && one.labeler !== null);
		await client.act(ref, job.id, { kind: 'labeler', email: 'priya@labelworks.example' });
		await client.act(ref, job.id, { kind: 'reviewer', email: 'quinn@acme.example' });
		await client.act(ref, job.id, { kind: 'instructions', text: 'One\ntwo' });
		expect(await read(job)).toEqual({
			...job,
			labeler: 'priya@labelworks.example',
			reviewer: 'quinn@acme.example',
			instructionsText: 'One\ntwo',
		});
		expect((await wait(demo, job, (one) => (one.annotated ?? 0) > 0)).status).toBe('assigned');
	});
});

describe('the stages', () => {
	it('submits an annotating job: the labeler stops, the reviewer continues', async () => {
		const demo = await demoOnTheClock();
		const job = await demo.find(isAnnotating);
		await demo.client.act(ref, job.id, { kind: 'submit' });
		expect(await demo.read(job)).toEqual({ ...job, status: 'review' });
		const later = await wait(demo, job, ({ annotated }) => annotated === 0);
		expect(later.unannotated).toBe(job.unannotated);
		expect(later.status).toBe('review');
	});

	it('returns a job: the labeler corrects it and submits it again', async () => {
		const demo = await demoOnTheClock();
		const job = await demo.find(isRework);
		await demo.client.act(ref, job.id, { kind: 'return', labeler: 'marco@acme.example' });
		expect(await demo.read(job)).toEqual({ ...job, status: 'assigned', labeler: 'marco@acme.example' });
		const later = await wait(demo, job, ({ status }) => status !== 'assigned');
		expect(later.rejected).toBeLessThan(job.rejected ?? 0);
	});

	it('approves all annotated images, and adds them to the dataset', async () => {
		const demo = await demoOnTheClock();
		const job = await demo.find((one) => isToReview(one) && one.annotated === one.numImages);
		const images = job.numImages ?? 0;
		await demo.client.act(ref, job.id, { kind: 'review', status: 'approved' });
		expect(await demo.read(job)).toEqual({ ...job, status: 'complete', annotated: 0, approved: images });
		const batchesBefore = (await demo.client.batches(ref)).rows;
		const batchId = batchIdOf(job);
		const projectBefore = await demo.client.project(ref);

		expect(await demo.client.act(ref, job.id, accept(images - 3, 2, 1))).toEqual({ numImagesAdded: images });
		expect(await demo.read(job)).toEqual({ ...job, status: 'review', numImages: 0, annotated: 0 });
		const batchImages = (id: string | null, rows: typeof batchesBefore) =>
			rows.find((batch) => batch.id === id)?.images;
		expect(batchImages(batchId, (await demo.client.batches(ref)).rows)).toBe(
			(batchImages(batchId, batchesBefore) ?? 0) - images,
		);
		expect((await demo.client.project(ref)).images).toBe(projectBefore.images);
		expect((await demo.client.jobs(ref)).rows.some(({ id }) => id === job.id)).toBe(true);
	});

	it('rejects all annotated images, which the labeler then corrects', async () => {
		const demo = await demoOnTheClock();
		const job = await demo.find(isToReview);
		await demo.client.act(ref, job.id, { kind: 'review', status: 'rejected' });
		expect(await demo.read(job)).toEqual({ ...job, annotated: 0, rejected: job.annotated });
		await wait(demo, job, ({ status }) => status === 'complete');
	});

	it('adds annotated images, and no more than there are', async () => {
		const demo = await demoOnTheClock();
		const job = await demo.find(isAnnotating);
		const annotated = job.annotated ?? 0;
		expect(await demo.client.act(ref, job.id, accept(1, 0, 0, 'annotated'))).toEqual({ numImagesAdded: 1 });
		const result = await demo.client.act(ref, job.id, accept(annotated + 5, 0, 0, 'annotated'));
		expect(result).toEqual({ numImagesAdded: annotated - 1 });
		expect(await demo.read(job)).toMatchObject({
			numImages: (job.numImages ?? 0) - annotated,
			unannotated: job.unannotated,
			annotated: 0,
		});
	});

	it('keeps every count within the job’s images after any action', async () => {
		const demo = await demoOnTheClock();
		const { rows } = await demo.client.jobs(ref);
		const actions: readonly JobAction[] = [
			{ kind: 'labeler', email: 'lenny@acme.example' },
			{ kind: 'review', status: 'rejected' },
			{ kind: 'return', labeler: null },
			{ kind: 'submit' },
			{ kind: 'reviewer', email: 'rita@acme.example' },
			accept(4, 1, 1),
			{ kind: 'review', status: 'approved' },
		];
		for (const [index, job] of rows.slice(0, 16).entries()) {
			for (const [step, action] of [...actions.slice(index % 7), ...actions.slice(0, index % 7)].entries()) {
				// One that does not fit is refused.
				await demo.client.act(ref, job.id, action).catch(() => {});
				demo.clock.now += step * 11 * minute;
				const { numImages, annotated, unannotated, approved, rejected } = await demo.read(job);
				const all = [annotated, unannotated, approved, rejected].map((count) => count ?? Number.NaN);
				expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
				expect(all.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(numImages ?? 0);
			}
		}
	});
});

it('removes a job, and makes its images available in its batch', async () => {
	const { client, find } = await demoOnTheClock();
	const job = await find(isAnnotating);
	const batch = batchIdOf(job) ?? '';
	const before = await client.batch(ref, batch);
	await client.act(ref, job.id, { kind: 'unassign' });
	expect(await failure(client.job(ref, job.id))).toMatchObject({ kind: 'not-found' });
	expect((await client.jobs(ref)).rows.some(({ id }) => id === job.id)).toBe(false);
	expect(await client.batch(ref, batch)).toEqual({ ...before, numJobs: (before.numJobs ?? 0) - 1 });
});

it('merges batches: the sources disappear, and the target gets their images and jobs', async () => {
	const { client } = await demoOnTheClock();
	const { rows } = await client.batches(ref);
	const [target, ...sources] = rows.slice(0, 3);
	const jobs = (await client.jobs(ref)).rows;
	await client.mergeBatches(
		ref,
		sources.map(({ id }) => id),
		target?.id ?? '',
	);
	const after = (await client.batches(ref)).rows;
	const sum = (field: 'images' | 'numJobs') =>
		rows.slice(0, 3).reduce((total, batch) => total + (batch[field] ?? 0), 0);
	expect(after).toEqual([{ ...target, images: sum('images'), numJobs: sum('numJobs') }, ...rows.slice(3)]);
	const gone = sources.map(({ id }) => id);
	expect((await client.jobs(ref)).rows.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
	expect((await client.jobs(ref)).rows.some((job) => gone.includes(batchIdOf(job) ?? ''))).toBe(false);
});

describe('refusals', () => {
	it.each<[string, (job: Job) => boolean, JobAction, string]>([
		['submit', isToReview, { kind: 'submit' }, 'The job is in review already'],
		['submit', isComplete, { kind: 'submit' }, 'The job is complete'],
		['submit', isIdle, { kind: 'submit' }, 'No image of the job is annotated'],
		['return', isAnnotating, { kind: 'return', labeler: null }, 'The job is not in review'],
		['return', isComplete, { kind: 'return', labeler: null }, 'The job is complete'],
		['review', isComplete, { kind: 'review', status: 'approved' }, 'No image of the job is annotated'],
		['accept', isToReview, accept(1), 'No image of the job is approved'],
	])('%s: 409 when the status does not allow it', async (_, isWanted, action, message) => {
		const { client, find } = await demoOnTheClock();
		const job = await find(isWanted);
		const error = await failure(client.act(ref, job.id, action));
		expect(error).toMatchObject({ status: 409, message });
	});

	it.each<[JobAction, string]>([
		[{ kind: 'labeler', email: 'a@else.example' }, 'a@else.example is not a member of this workspace'],
		[{ kind: 'reviewer', email: '' }, ' is not a member of this workspace'],
		[{ kind: 'instructions', text: ' ' }, 'instructions must not be empty'],
		[accept(-1), 'trainCount, validCount and testCount are required'],
		[accept(1.5), 'trainCount, validCount and testCount are required'],
	])('%j: 400', async (action, message) => {
		const { client, find } = await demoOnTheClock();
		const job = await find(isAnnotating);
		expect(await failure(client.act(ref, job.id, action))).toMatchObject({
			status: 400,
			message: message.trim(),
		});
	});

	it.each<[readonly string[], 'first' | 'nothing', number]>([
		[[], 'first', 400],
		[['nothing'], 'first', 404],
		[['second', 'second'], 'nothing', 404],
		[['first'], 'first', 400],
	])('merge of %j into %s', async (sources, target, status) => {
		const { client } = await demoOnTheClock();
		const [first, second] = (await client.batches(ref)).rows;
		const idOf = (name: string) => ({ first: first?.id, second: second?.id })[name] ?? name;
		const merge = client.mergeBatches(ref, sources.map(idOf), idOf(target));
		expect((await failure(merge)).status).toBe(status);
	});

	it('does not find a removed job', async () => {
		const { client } = await demoOnTheClock();
		const calls = [
			() => client.act(ref, 'gone', { kind: 'submit' }),
			() => client.jobImages(ref, 'gone', null),
		];
		for (const call of calls) {
			expect(await failure(call())).toMatchObject({ kind: 'not-found', message: 'Job not found' });
		}
	});

	it.each([
		['scope', 401, /lacks the scope annotation-job:submit-review/],
		['plan', 402, /plan of this workspace/],
		['family', 404, /Not found/],
	])('a key without %s can read and create, but not act: %i', async (obstacle, status, message) => {
		const { clientWith } = await demoOnTheClock();
		const client = clientWith(demoKeys.find((known) => known.obstacle === obstacle)?.key ?? '');
		const job = (await client.jobs(ref)).rows.find(isAnnotating);
		const error = await failure(client.act(ref, job?.id ?? '', { kind: 'submit' }));
		expect([error.status, error.message]).toEqual([status, expect.stringMatching(message)]);
		expect((await failure(client.mergeBatches(ref, ['a'], 'b'))).status).toBe(status);
		expect(await client.job(ref, job?.id ?? '')).toEqual(job);
	});
});

describe('the images of a job', () => {
	it('are listed and searched page by page, without duplicates', async () => {
		const { client } = await demoOnTheClock();
		const batch = (await client.batches(ref)).rows.toSorted(
			(one, other) => (other.images ?? 0) - (one.images ?? 0),
		)[0];
		await Promise.all(
			(await client.jobs(ref)).rows
				.filter((job) => batchIdOf(job) === batch?.id)
				.map((job) => client.act(ref, job.id, { kind: 'unassign' })),
		);
		const job = await client.createJob(ref, {
			name: 'All',
			batch: batch?.id ?? '',
			numImages: 100_000,
			labeler: 'lenny@acme.example',
			reviewer: 'rita@acme.example',
			instructions: '',
		});
		expect(job.numImages).toBeGreaterThan(200);
		const ids: string[] = [];
		for (let after: string | null = null; ; ) {
			const page = await client.jobImages(ref, job.id, after);
			ids.push(...page.ids);
			if (page.next === null) break;
			after = page.next;
		}
		const found: string[] = [];
		for (;;) {
			const page = await client.searchImages(ref, job.id, found.length);
			if (page.length === 0) break;
			found.push(...page.map(({ id }) => id));
		}
		expect(new Set(ids).size).toBe(job.numImages);
		expect(found).toEqual(ids);
	});

	it('exclude images in the dataset', async () => {
		const { client, find } = await demoOnTheClock();
		const job = await find(isComplete);
		const before = await client.searchImages(ref, job.id, 0);
		await client.act(ref, job.id, accept(3));
		expect(await client.searchImages(ref, job.id, 0)).toEqual(before.slice(3));
		expect(before[0]).toMatchObject({
			name: expect.stringMatching(/^warehouse_\w{4}_0001\.jpg$/),
			url: expect.stringMatching(/^https:\/\/images\.acme\.example\/warehouse\//),
		});
	});
});

it('completes every job in the end', async () => {
	const demo = await demoOnTheClock();
	const job = await demo.find(isAnnotating);
	await demo.client.act(ref, job.id, { kind: 'submit' });
	demo.clock.now += hour;
	await demo.client.act(ref, job.id, { kind: 'return', labeler: null });
	await wait(demo, job, ({ status }) => status === 'complete');
});
