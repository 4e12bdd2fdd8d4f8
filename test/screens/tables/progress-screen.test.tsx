import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../../api/document.ts';
import { jobWith } from '../../jobs/job-fixture.ts';
import { days } from '../../jobs/point-fixture.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

const job = (id: string, changes: object) => ({
	...documentedJobs[0],
	id,
	name: `Job ${id}`,
	numImages: 100,
	annotated: 0,
	unannotated: 100,
	approved: 0,
	rejected: 0,
	sourceBatch: 'p/one',
	...changes,
});
const before = [
	job('a', { labeler: 'ann@acme.example' }),
	job('b', { labeler: 'bob@acme.example', sourceBatch: 'p/two' }),
];
const after = [
	job('a', { labeler: 'ann@acme.example', annotated: 40, unannotated: 55, approved: 3, rejected: 2 }),
	job('b', { labeler: 'bob@acme.example', sourceBatch: 'p/two', annotated: 10, unannotated: 90 }),
];
const batches = [
	{ id: 'one', name: 'Dock', images: 100, numJobs: 1, uploaded: { _seconds: 1 } },
	{ id: 'two', name: 'Yard', images: 100, numJobs: 1, uploaded: { _seconds: 2 } },
];

/** The jobs were seen first some days ago, and the service answers what they are now. */
async function open(ago: number | null, jobs: readonly object[] = after) {
	let current = jobs;
	const { url } = await serve((response, { url: path }) =>
		sendJson(response, path.includes('/batches') ? { batches } : { jobs: current }),
	);
	const history = createMemoryHistory();
	if (ago !== null) {
		const rows = before.map((one) => jobWith({ ...one, created: 0 }));
		history.record({ workspace: 'acme', project: 'warehouse' }, rows, Date.now() - ago);
	}
	const screen = renderApp({ apiUrl: url, history });
	await screen.shows(jobs.length === 0 ? 'No jobs' : 'Job a');
	await screen.press('P');
	await screen.shows('acme/warehouse · progress');
	return {
		...screen,
		serveJobs(next: readonly object[]) {
			current = next;
		},
	};
}

describe('progress', () => {
	it('shows the work of each day, the remaining images, and the forecast', async () => {
		const screen = await open(days(3));
		const text = await screen.shows('ANNOTATED');
		expect(text).toMatch(/^\[All jobs 2\] {2}Batch Dock 1 {2}Labeler ann@acme.example 1 *$/m);
		expect(text).toMatch(/^left +197 images not approved yet \(147 to annotate\)/m);
		expect(text).toMatch(/^all annotated +in ~8 days \(\d{4}-\d\d-\d\d\) at ~18 a day/m);
		expect(text).toMatch(/^all approved +in ~197 days \(\d{4}-\d\d-\d\d\) at ~1.0 a day/m);
		expect(text).toMatch(/^ +ANNOTATED +APPROVED +REJECTED +ADDED +LEFT +UNAPPROVED/m);
		expect(text).toMatch(/^today +55 █+ +3 █ +2 +0 +147 +197/m);
		expect(text.match(/^[A-Z][a-z]{2} \d\d-\d\d +0 +0 +0 +[0–] +200 +200/gm)).toHaveLength(3);
	});

	it('switches to the batch and to the labeler of the selected job, and back', async () => {
		const screen = await open(days(3));
		await screen.press('tab');
		expect(await screen.shows('[Batch Dock 1]')).toMatch(/^today +45 .* 57 +97/m);
		await screen.press('right');
		expect(await screen.shows('[Labeler ann@acme.example 1]')).toMatch(/^today +45 /m);
		await screen.press('tab');
		await screen.shows('[All jobs 2]');
		await screen.press('left', 'shift-tab');
		await screen.shows('[Batch Dock 1]');
		await screen.press('q');
		await screen.shows('· jobs');
	});

	it('switches to the clicked subject', async () => {
		const screen = await open(days(3));
		await screen.click('Labeler');
		await screen.shows('[Labeler ann@acme.example 1]');
		await screen.click('All jobs');
		await screen.shows('[All jobs 2]');
	});

	it('starts with the jobs in the list if these are not all', async () => {
		const screen = await open(days(3));
		await screen.press('q', '/');
		await screen.type('labeler:bob');
		await screen.press('enter', 'P');
		expect(await screen.shows('[Shown labeler:bob 1]')).toMatch(/^today +10 .* 90 +100/m);
	});

	it('is updated while it is open', async () => {
		const screen = await open(days(3));
		await screen.shows(/^today +55 /m);
		screen.serveJobs([...after.slice(1), job('a', { annotated: 96, unannotated: 0, approved: 4 })]);
		await screen.press('r');
		// The two images that were rejected are annotated again.
		await screen.shows(/^today +112 █+ +4 █/m);
	});

	it('says what a forecast needs when there is little history', async () => {
		const screen = await open(null);
		const text = await screen.shows('not enough history yet: needs a day, until');
		expect(text).toMatch(/^today +0 +0 +0 +– +147 +197/m);
	});

	it('is empty when there are no jobs', async () => {
		const screen = await open(null, []);
		const text = await screen.shows('[All jobs 0]');
		expect(text).toMatch(/^left +nothing/m);
		expect(text).toContain('none of these jobs yet');
		expect(text).not.toContain('ANNOTATED');
	});

	it('is found in the palette', async () => {
		const screen = await open(days(3));
		await screen.press('q', ':');
		await screen.type('progress');
		await screen.press('enter');
		await screen.shows('acme/warehouse · progress');
	});
});
