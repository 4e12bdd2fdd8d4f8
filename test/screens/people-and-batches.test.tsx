import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../source/jobs/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { sendJson, serve } from '../http-server.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { minutes } from '../jobs/point-fixture.ts';
import { renderApp } from './render-app.tsx';

const job = (id: string, labeler: string, unannotated: number) => ({
	...documentedJobs[0],
	id,
	name: `Job ${id}`,
	labeler,
	reviewer: 'rita@acme.example',
	numImages: unannotated + 3,
	unannotated,
	sourceBatch: 'p/new',
});
const jobs = [
	job('a', 'lenny@acme.example', 20),
	job('b', 'lena@acme.example', 5),
	job('c', 'lenny@acme.example', 9),
];
const batches = [
	{ id: 'old', name: 'Old batch', images: 40, numJobs: 0, uploaded: { _seconds: 1 } },
	{ id: 'new', name: 'New batch', images: 115, numJobs: 3, uploaded: { _seconds: 2 } },
];

const serveProject = () =>
	serve((response, { url }) => sendJson(response, url.includes('/batches') ? { batches } : { jobs }));

describe('people', () => {
	it('shows who has the least to do, and their jobs', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('L');
		const text = await screen.shows('acme/warehouse · people');
		expect(text).toMatch(/❯ labeler +lena@acme.example +1 +5 /);
		expect(text).toMatch(/ {2}labeler +lenny@acme.example +2 +29 /);
		expect(text).toMatch(/ {2}reviewer +rita@acme.example +3 +34 /);
		await screen.press('j', 'enter');
		await screen.shows('/ labeler=lenny@acme.example · ');
		expect(screen.text()).toContain('[All 2]');
		expect(screen.text()).not.toContain('Job b');
		await screen.press('esc');
		await screen.shows('[All 3]');
	});

	it('shows how fast each labeler drew over a week, all jobs together', async () => {
		const history = createMemoryHistory();
		for (const [annotated, ago] of [
			[0, 25],
			[1, 15],
			[2, 5],
		] as const) {
			const rows = jobs.map((one) =>
				jobWith({ ...one, annotated: one.id === 'b' ? 3 : annotated, created: 0 }),
			);
			history.record({ workspace: 'acme', project: 'warehouse' }, rows, Date.now() - minutes(ago));
		}
		const screen = renderApp({ apiUrl: (await serveProject()).url, history });
		await screen.shows('Job a');
		await screen.press('L');
		const text = await screen.shows('IMAGES/H');
		expect(text).toMatch(/lenny@acme.example .* ~14$/m);
		expect(text).toMatch(/lena@acme.example .*–$/m);
		expect(text).toMatch(/rita@acme.example .*–$/m);
	});

	it('begins a job for a person, with what is left of the newest batch', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('L', 'a');
		await screen.shows('❯ New batch · 115 images · 43 in 3 jobs · 72 left');
		expect(screen.text()).toMatch(/Labeler +lena@acme.example/);
		expect(screen.text()).toMatch(/Images +72/);
		await screen.press('esc');
		await screen.shows('acme/warehouse · people');
	});
});

it('does what the palette was asked for with the person and the batch under the cursor', async () => {
	const screen = renderApp({ apiUrl: (await serveProject()).url });
	await screen.shows('Job a');
	await screen.press('L');
	await screen.shows('· people');
	await screen.press('j', ':');
	await screen.shows('new job for this person');
	await screen.press(...'new job for', 'enter');
	await screen.shows(/Labeler +lenny@acme.example/);
	await screen.press('esc', 'esc', 'b');
	await screen.shows('❯ New batch');
	await screen.press('j', 'f1');
	await screen.shows('help');
	await screen.press('esc');
	await screen.shows('❯ Old batch');
});

describe('batches', () => {
	it('shows what is left of each, and begins a job from one', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('b');
		const text = await screen.shows('❯ New batch');
		expect(text).toMatch(/❯ New batch +115 +3 +43 +72 /);
		expect(text).toMatch(/ {2}Old batch +40 +0 +0 +40 /);
		await screen.press('j', 'enter');
		await screen.shows('❯ Labeler');
		expect(screen.text()).toMatch(/Batch +Old batch · 40 images · 40 left/);
	});
});

it.each([
	['people', 'L', '· people'],
	['batches', 'b', '❯ New batch'],
])('says on %s, too, that nothing is created when it is read-only', async (_, key, shown) => {
	const screen = renderApp({ apiUrl: (await serveProject()).url, program: { isReadOnly: true } });
	await screen.shows('Job a');
	await screen.press(key);
	await screen.shows(shown);
	await screen.press('a');
	expect(screen.text()).toContain('read-only: nothing is created');
});

describe('beginning from a job', () => {
	it('assigns what is left of its batch to whoever has the least to do, in four keys', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('a');
		await screen.shows('❯ Labeler');
		expect(screen.text()).toMatch(
			/⏎ lena@acme.example +1 job · 5 left\n +lenny@acme.example +2 jobs · 29 left/,
		);
		await screen.press('enter', 'ctrl-s');
		await screen.shows('This job will be created');
		expect(screen.text()).toMatch(/labeler +lena@acme.example/);
		expect(screen.text()).toMatch(/images +72 \(115 images · 43 in 3 jobs · 72 left\)/);
	});

	it('makes another like it', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('N');
		await screen.shows('❯ Images');
		expect(screen.text()).toMatch(/Labeler +lenny@acme.example\n +Reviewer +rita@acme.example/);
		expect(screen.text()).toMatch(/Name +New batch: Job 4/);
	});

	it('asks whether a near miss was meant', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('a');
		await screen.shows('❯ Labeler');
		await screen.press(...'lena@acme.exmple');
		await screen.shows('? did you mean lena@acme.example');
	});
});
