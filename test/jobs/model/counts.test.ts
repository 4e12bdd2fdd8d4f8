import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, isEmptyJob, percentOf } from '../../../source/jobs/model/counts.ts';
import { jobWith } from '../job-fixture.ts';

describe('countsOf', () => {
	it.each([
		// numImages, annotated, unannotated, approved, rejected → total, notCounted, overcounted, done, toReview
		[26, 3, 23, 0, 0, 26, 0, 0, 3, 0],
		[25, 12, 2, 0, 0, 25, 11, 0, 12, 0],
		[20, 20, 0, 0, 0, 20, 0, 0, 20, 20],
		[20, 5, 0, 12, 3, 20, 0, 0, 17, 5],
		[10, 4, 4, 4, 2, 14, 0, 4, 8, 0],
		[0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
	])('of %i images: %i annotated, %i unannotated, %i approved, %i rejected', (...row) => {
		const [
			numImages,
			annotated,
			unannotated,
			approved,
			rejected,
			total,
			notCounted,
			overcounted,
			done,
			toReview,
		] = row;
		expect(countsOf(jobWith({ numImages, annotated, unannotated, approved, rejected }))).toMatchObject({
			total,
			notCounted,
			overcounted,
			done,
			toReview,
		});
	});

	it('treats a missing count as 0, and the other images as unannotated', () => {
		const counts = countsOf(jobWith({ annotated: null, unannotated: null, approved: 6, rejected: null }));
		expect(counts).toMatchObject({ annotated: 0, unannotated: 20, approved: 6, rejected: 0, notCounted: 0 });
	});

	it('counts annotated images of a job in review as images to review', () => {
		expect(countsOf(jobWith({ status: 'review' })).toReview).toBe(3);
	});

	it.each([
		[0, 0, true],
		[0, 2, false],
		[2, 0, false],
		[null, null, false],
	])('of %s images and %s unannotated: empty is %s', (numImages, unannotated, isEmpty) => {
		expect(isEmptyJob(jobWith({ numImages, unannotated, annotated: 0 }))).toBe(isEmpty);
	});

	it('accepts a job without any numbers', () => {
		const nothing = { numImages: null, annotated: null, unannotated: null, approved: null, rejected: null };
		expect(countsOf(jobWith(nothing))).toMatchObject({ total: 0, notCounted: 0, overcounted: 0 });
	});

	it('always sums to the total', () => {
		const count = fc.option(fc.nat(10_000));
		fc.assert(
			fc.property(
				count,
				count,
				count,
				count,
				count,
				(numImages, annotated, unannotated, approved, rejected) => {
					const counts = countsOf(jobWith({ numImages, annotated, unannotated, approved, rejected }));
					const sum = counts.annotated + counts.unannotated + counts.approved + counts.rejected;
					expect(sum + counts.notCounted).toBe(counts.total);
					expect(counts.total).toBeGreaterThanOrEqual(numImages ?? 0);
					expect(counts.done).toBeLessThanOrEqual(counts.total);
				},
			),
		);
	});
});

describe('percentOf', () => {
	it.each([
		[0, 0, 0],
		[0, 10, 0],
		[1, 500, 1],
		[199, 200, 99],
		[200, 200, 100],
		[13, 26, 50],
		[30, 20, 100],
	])('%i of %i is %i', (part, total, percent) => {
		expect(percentOf(part, total)).toBe(percent);
	});
});
