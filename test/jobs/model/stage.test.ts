import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByStage, type Stage, stageOf, stages } from '../../../source/jobs/model/stage.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../job-fixture.ts';

const of = (unannotated: number, annotated: number, approved: number, rejected: number, numImages = 20) =>
	jobWith({ numImages, annotated, unannotated, approved, rejected });

describe('stageOf', () => {
	it.each<[Stage, ReturnType<typeof of>, string]>([
		['to-start', of(20, 0, 0, 0), 'nothing annotated'],
		['to-start', of(0, 0, 0, 0, 0), 'nothing in it'],
		['annotating', of(17, 3, 0, 0), 'some annotated'],
		['annotating', of(10, 0, 10, 0), 'some approved while others are not annotated'],
		['to-review', of(0, 20, 0, 0), 'all annotated'],
		['to-review', of(0, 5, 15, 0), 'some still wait for the reviewer'],
		['rework', of(0, 0, 19, 1), 'one image came back'],
		['rework', of(15, 4, 0, 1), 'one came back while others are not annotated'],
		['done', of(0, 0, 20, 0), 'all approved'],
		['done', of(0, 0, 15, 0, 20), 'all approved that are counted'],
		['annotating', of(2, 12, 0, 0, 25), "the document's second job"],
	])('%s: %o (%s)', (stage, job) => {
		expect(stageOf(job)).toBe(stage);
	});

	it.each<[Stage, string | null, ReturnType<typeof of>, string]>([
		['to-review', 'review', of(5, 15, 0, 0), 'in review with unannotated images'],
		['to-review', 'review', of(0, 15, 5, 0), 'in review'],
		['to-start', 'review', of(20, 0, 0, 0), 'in review with nothing to review'],
		['rework', 'review', of(5, 10, 0, 5), 'in review, and one image is rejected'],
		['to-review', 'review', of(0, 0, 20, 0), 'in review, and all approved'],
		['done', 'complete', of(0, 0, 20, 0), 'complete, and all approved'],
		['done', 'review', of(0, 0, 0, 0, 0), 'in review, and its images left it'],
		['to-start', 'assigned', of(0, 0, 0, 0, 0), 'without images, and never reviewed'],
		['done', 'complete', of(5, 15, 0, 0), 'complete'],
		['rework', 'complete', of(0, 15, 0, 5), 'complete, and one image is rejected'],
		['annotating', 'Review', of(5, 15, 0, 0), 'with a status that is not known'],
		['annotating', null, of(5, 15, 0, 0), 'without a status'],
	])('%s: status %s, %o (%s)', (stage, status, job) => {
		expect(stageOf({ ...job, status })).toBe(stage);
	});

	it('does not treat a job in review without counts as done', () => {
		const job = jobWith({ status: 'review', numImages: null, annotated: null, unannotated: null });
		expect(stageOf(job)).toBe('to-start');
	});

	it('is never done while an image is not approved', () => {
		fc.assert(
			fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (...counts) => {
				const job = of(...counts);
				if (stageOf(job) === 'done') expect(counts.filter((_, index) => index !== 2)).toEqual([0, 0, 0]);
			}),
		);
	});
});

it('counts every job once', () => {
	const jobs = [of(20, 0, 0, 0), of(0, 20, 0, 0), of(0, 0, 20, 0), of(0, 0, 19, 1), of(0, 0, 20, 0)];
	const counts = countByStage(jobs.map((job) => attributesOf(job)));
	expect(counts).toEqual({ 'to-start': 1, annotating: 0, 'to-review': 1, rework: 1, done: 2 });
	expect(stages.reduce((sum, stage) => sum + counts[stage], 0)).toBe(jobs.length);
});
