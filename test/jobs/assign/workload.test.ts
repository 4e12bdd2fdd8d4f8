import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	labelerCandidates,
	reviewerCandidates,
	usualReviewers,
} from '../../../source/jobs/assign/candidates.ts';
import { loadOf, workloads } from '../../../source/jobs/assign/workload.ts';
import { countsOf } from '../../../source/jobs/model/counts.ts';
import { jobWith } from '../job-fixture.ts';

const job = (labeler: string | null, reviewer: string | null, counts: readonly number[], created = 1000) => {
	const [unannotated = 0, annotated = 0, approved = 0, rejected = 0] = counts;
	const numImages = unannotated + annotated + approved + rejected;
	return jobWith({ labeler, reviewer, unannotated, annotated, approved, rejected, numImages, created });
};

const jobs = [
	job('a@x', 'r@x', [10, 5, 0, 0]),
	job('a@x', 'r@x', [20, 0, 0, 0], 500),
	job('a@x', 'q@x', [30, 0, 0, 0], 700),
	job('b@x', 'r@x', [0, 8, 6, 2]),
	job('b@x', 'r@x', [0, 0, 9, 0]),
	job('c@x', 'q@x', [0, 4, 0, 0]),
	job(null, null, [50, 0, 0, 0]),
];

describe('workloads', () => {
	it('adds up the workload of each labeler, smallest first', () => {
		expect(workloads(jobs, 'labeler')).toEqual([
			{
				person: 'c@x',
				role: 'labeler',
				openJobs: 1,
				left: 0,
				toReview: 4,
				approved: 0,
				rejected: 0,
				oldestUntouched: null,
			},
			{
				person: 'b@x',
				role: 'labeler',
				openJobs: 1,
				left: 2,
				toReview: 8,
				approved: 15,
				rejected: 2,
				oldestUntouched: null,
			},
			{
				person: 'a@x',
				role: 'labeler',
				openJobs: 3,
				left: 60,
				toReview: 0,
				approved: 0,
				rejected: 0,
				oldestUntouched: 500,
			},
		]);
	});

	it('finds a person in any spelling, and shows the most frequent one', () => {
		const spelled = [
			job('Lena@Acme.Example', 'Bob@x', [1, 0, 0, 0]),
			job('lena@acme.example', 'bob@x', [2, 0, 0, 0]),
			job('lena@acme.example\u200b', 'lena@acme.example', [4, 0, 0, 0]),
			job('jose\u0301@x', 'bob@x', [8, 0, 0, 0]),
			job('JOSÉ@x', 'josé@x', [16, 0, 0, 0]),
			job(null, 'josé@x', [0, 0, 0, 0]),
		];
		expect(workloads(spelled, 'labeler').map(({ person, left }) => [person, left])).toEqual([
			['lena@acme.example', 7],
			['josé@x', 24],
		]);
		expect(labelerCandidates(spelled).map(({ person }) => person)).toEqual([
			'lena@acme.example',
			'josé@x',
			'bob@x',
		]);
		expect(usualReviewers(spelled)('LENA@acme.example')).toBe('bob@x');
		expect(reviewerCandidates(spelled, 'Lena@Acme.Example')[0]?.note).toContain('usual');
	});

	it('sorts reviewers by the images that wait for them', () => {
		expect(workloads(jobs, 'reviewer').map((load) => [load.person, loadOf(load)])).toEqual([
			['q@x', 4],
			['r@x', 8],
		]);
	});

	it('counts every image of every labeler once', () => {
		const people = fc.constantFrom('a@x', 'b@x', 'c@x');
		const count = fc.nat(50);
		const some = fc.array(
			fc.tuple(people, people, fc.tuple(count, count, count, count)).map((row) => job(...row)),
		);
		fc.assert(
			fc.property(some, (all) => {
				const sum = workloads(all, 'labeler').reduce((left, load) => left + load.left, 0);
				expect(sum).toBe(
					all.reduce((left, one) => left + countsOf(one).unannotated + countsOf(one).rejected, 0),
				);
			}),
		);
	});
});

describe('candidates', () => {
	it('offers labelers by workload, then other people', () => {
		expect(labelerCandidates(jobs)).toEqual([
			{ person: 'c@x', note: '1 job · 0 left' },
			{ person: 'b@x', note: '1 job · 2 left' },
			{ person: 'a@x', note: '3 jobs · 60 left' },
			{ person: 'q@x', note: '0 jobs' },
			{ person: 'r@x', note: '0 jobs' },
		]);
	});

	it("offers a labeler's usual reviewer first", () => {
		expect(usualReviewers(jobs)('a@x')).toBe('r@x');
		expect(usualReviewers(jobs)('nobody@x')).toBeNull();
		expect(reviewerCandidates(jobs, 'a@x').map(({ person, note }) => `${person}: ${note}`)).toEqual([
			'r@x: 3 jobs · 8 to review · usual reviewer',
			'q@x: 2 jobs · 4 to review',
			'c@x: 0 jobs',
			'b@x: 0 jobs',
			'a@x: 0 jobs',
		]);
	});

	it('offers no usual reviewer with an invalid address', () => {
		const jobs = ['not an address', 'also not', 'r@x.example'].map((reviewer) =>
			jobWith({ labeler: 'a@x.example', reviewer }),
		);
		expect(usualReviewers(jobs)('a@x.example')).toBe('r@x.example');
	});
});
