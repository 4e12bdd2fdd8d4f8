import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { converse } from './conversation.ts';

const now = Date.UTC(2026, 10, 24, 12);
const project = { workspace: 'acme', project: 'warehouse' };
const counts = { numImages: 26, annotated: 0, unannotated: 26, approved: 0, rejected: 0 };

/** What is said of jobs that began as their counts are, 30 hours ago. */
async function hear(jobs: readonly object[], seen = jobs.length): Promise<string> {
	const history = createMemoryHistory();
	const before = jobs.slice(0, seen).map((_, index) => jobWith({ id: `${index}`, ...counts }));
	if (seen > 0) history.record(project, before, now - hours(30));
	const answer = jobs.map((job, index) => ({
		...documentedJobs[0],
		...counts,
		id: `${index}`,
		name: `Job ${index}`,
		labeler: 'ann@x',
		reviewer: 'bob@x',
		...job,
	}));
	const server = await serve((response) => sendJson(response, { jobs: answer }));
	return converse(['report', 'quit'], { apiUrl: server.url, program: { history, now: () => now } });
}

describe('the report in the console', () => {
	it('prints changes, work per person, stuck and waiting jobs', async () => {
		const transcript = await hear([
			{ annotated: 20, unannotated: 0, approved: 6 },
			{},
			{ annotated: 2, unannotated: 24 },
		]);
		expect(transcript).toContain(
			[
				'Approved: 6 images in 1 job.',
				'Annotated: 28 images in 2 jobs.',
				'Stuck: no jobs.',
				'To review: 1 job with 20 images waiting; longest: under a minute, Job 0.',
				'Changes: 6 approved, 28 annotated.',
				'Job 0, labeler ann@x, annotated 26, approved 6, stage to-review.',
				'Job 2, labeler ann@x, annotated 2, stage annotating.',
				'People: 2 people.',
				'ann@x, annotated 28.',
				'bob@x, approved 6.',
				'To review: 1 job.',
				'Job 0, reviewer bob@x, stage to-review, waiting 20, idle under a minute.',
			].join('\n'),
		);
	});

	it('prints the first of many rows, and the number of others', async () => {
		const transcript = await hear(Array.from({ length: 13 }, () => ({ annotated: 26, unannotated: 0 })));
		expect(transcript).toContain('And 3 more; roboflow-jobs report --all-rows prints all.\n');
		expect(transcript.match(/^Job \d+, labeler/gm)).toHaveLength(10);
	});

	it('says when there is no earlier history', async () => {
		expect(await hear([{}], 0)).toMatch(
			/History begins .*; earlier changes are not known\.\nApproved: no images\.\n[\s\S]*review: no jobs\.\nJobs: quit/,
		);
	});
});
