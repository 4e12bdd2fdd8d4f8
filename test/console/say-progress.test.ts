import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { days } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { converse } from './conversation.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const counts = { numImages: 100, annotated: 0, unannotated: 100, approved: 0, rejected: 0 };
const jobs = [
	{ id: 'a', labeler: 'ann@x', sourceBatch: 'p/one', ...counts, annotated: 40, unannotated: 58, rejected: 2 },
	{ id: 'b', labeler: 'bob@x', sourceBatch: null, ...counts },
];

/** What is said of jobs that were seen first ten days ago, before anything was done. */
async function hear(...lines: readonly string[]): Promise<string> {
	const history = createMemoryHistory();
	const before = jobs.map(({ id }) => jobWith({ ...counts, id, created: 0 }));
	history.record({ workspace: 'acme', project: 'warehouse' }, before, now - days(10));
	const answer = jobs.map((job) => ({ ...documentedJobs[0], name: `Job ${job.id}`, ...job }));
	const batches = [{ id: 'one', name: 'Dock', images: 100, numJobs: 1, uploaded: { _seconds: 1 } }];
	const { url } = await serve((response, { url: path }) =>
		sendJson(response, path.includes('/batches') ? { batches } : { jobs: answer }),
	);
	return converse([...lines, 'quit'], { apiUrl: url, program: { history, now: () => now } });
}

describe('progress in the console', () => {
	it('prints remaining images, the forecast, and the last days', async () => {
		expect(await hear('progress')).toContain(
			[
				'All jobs: 2 jobs.',
				'Left: 200 images not approved yet (160 to annotate).',
				'All annotated: in about 40 days (2027-01-03) at about 4.0 a day.',
				'All approved: no forecast: no image approved since 2026-11-14 12:00.',
				'Pace: average since 2026-11-14 12:00; rejected images are subtracted, new images are not expected.',
				'History: since 2026-11-14 12:00; a change counts on the day it is seen.',
				'Tuesday 2026-11-24: 42 annotated, 0 approved, 2 rejected; 200 not approved yet (160 to annotate).',
				'Monday 2026-11-23: 0 annotated, 0 approved, 0 rejected; 200 not approved yet (200 to annotate).',
			].join('\n'),
		);
	});

	it('prints the progress of the list, of a batch and of a labeler', async () => {
		const transcript = await hear(
			'filter labeler:bob',
			'progress',
			'progress all',
			'clear',
			'progress batch 1',
		);
		expect(transcript).toContain(
			'Shown labeler:bob: 1 job.\nLeft: 100 images not approved yet (100 to annotate)',
		);
		expect(transcript).toContain('All jobs: 2 jobs.');
		expect(transcript).toContain('Batch Dock: 1 job.\nLeft: 100 images not approved yet (60 to annotate)');
		expect(await hear('progress labeler 2')).toContain('Labeler bob@x: 1 job.\n');
	});

	it.each([
		['progress batch 2', 'This job has no batch of its own.'],
		['progress labeler 7', 'There is no number 7'],
		['progress soon', 'Add all, batch 3, labeler 3 or nothing: progress batch 3.'],
	])('explains the mistake in %s', async (line, answer) => {
		expect(await hear(line)).toContain(answer);
	});
});
