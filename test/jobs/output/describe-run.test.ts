import { describe, expect, it } from 'vitest';
import type { ActProgress } from '../../../source/jobs/acting/act-row.ts';
import { describeRowAction } from '../../../source/jobs/acting/describe-action.ts';
import type { JobAction } from '../../../source/jobs/acting/job-action.ts';
import { describeRun } from '../../../source/jobs/output/describe-run.ts';
import { jobWith } from '../job-fixture.ts';

const accept: JobAction = { kind: 'accept', include: 'approved', counts: { train: 7, valid: 2, test: 1 } };
const done = { state: 'done', seen: null, note: null } as const;

describe('the number of images that a run added to the dataset', () => {
	it.each<[string, ActProgress, string, string]>([
		[
			'as many as were sent',
			done,
			'added 7 train, 2 valid, 1 test',
			'Added 20 images of 2 jobs: 14 train, 4 valid, 2 test',
		],
		['fewer', { ...done, added: 4 }, 'added 4 images', 'Added 14 images of 2 jobs to the dataset'],
	])('is %s', (_, progress, row, run) => {
		const planned = { job: jobWith({ id: 'a' }), action: accept };
		expect(describeRowAction({ ...planned, progress })).toBe(row);
		expect(
			describeRun([
				{ ...planned, progress: done },
				{ ...planned, job: jobWith({ id: 'b' }), progress },
			]),
		).toBe(run);
	});
});

it('counts the jobs of an undo that needs several requests for each', () => {
	const submit: JobAction = { kind: 'submit' };
	const labeler: JobAction = { kind: 'labeler', email: 'ann@x.org' };
	const rows = ['a', 'b'].flatMap((id) =>
		[labeler, submit].map((action) => ({ job: jobWith({ id }), action, progress: done })),
	);
	expect(describeRun(rows)).toBe('Changed 2 jobs');
});

it.each([
	['as many as waited', { annotated: 0, approved: 9 }, 5],
	['fewer, when the service approved a part', { annotated: 2, approved: 7 }, 3],
	['more, when the labeler annotated more since the confirmation', { annotated: 0, approved: 12 }, 8],
	['as many as waited, when the job could not be read', null, 5],
	['as many as waited, when the job has no count', { approved: null }, 5],
])('counts approved images as the job shows: %s', (_, after, approved) => {
	const job = jobWith({ numImages: 12, annotated: 5, unannotated: 3, approved: 4, rejected: 0 });
	const action = { kind: 'review', status: 'approved' } as const;
	const seen = after === null ? null : { ...job, ...after };
	const row = { job, action, progress: { state: 'done', seen, note: null } } as const;
	expect(describeRowAction(row)).toBe(`approved ${approved} images`);
	expect(describeRun([row])).toBe(`Approved ${approved} images of 1 job`);
});
