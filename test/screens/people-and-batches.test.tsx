import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { exactTime } from '../../source/text/age.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { minutes } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
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
	it('shows the least busy person first, and their jobs', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('L');
		const text = await screen.shows('acme/warehouse · people');
		expect(text).toMatch(/ROLE +PERSON @acme\.example +OPEN/);
		expect(text).toMatch(/❯ labeler +lena +1 +5 /);
		expect(text).toMatch(/ {2}labeler +lenny +2 +29 /);
		expect(text).toMatch(/ {2}reviewer +rita +3 +34 /);
		await screen.press('j', 'enter');
		await screen.shows('/ labeler=lenny@acme.example -stage:done · ');
		expect(screen.text()).toContain('[All 2]');
		expect(screen.text()).not.toContain('Job b');
		await screen.press('esc');
		await screen.shows('[All 3]');
	});

	it('shows as many jobs of a person as it counts', async () => {
		const done = { ...job('d', 'lenny@acme.example', 0), annotated: 0, approved: 3, rejected: 0 };
		const server = await serve((response) => sendJson(response, { jobs: [...jobs, done] }));
		const screen = renderApp({ apiUrl: server.url });
		await screen.shows('[All 4]');
		await screen.press('L');
		await screen.shows(/ {2}labeler +lenny +2 /);
		await screen.press('j', 'enter');
		await screen.shows(' -stage:done · 2 of 4');
		expect(screen.text()).not.toContain('Job d');
	});

	it('shows the total of each team, and the jobs of its members', async () => {
		const teams = { night: ['LENNY@acme.example', 'lena@acme.example'], away: ['eve@acme.example'] };
		const screen = renderApp({ apiUrl: (await serveProject()).url, program: { teams } });
		await screen.shows('Job a');
		await screen.press('L');
		const text = await screen.shows('acme/warehouse · people');
		expect(text).toMatch(/ {2}labeler +@night +3 +34 /);
		expect(text).not.toContain('@away');
		await screen.press('G', 'a');
		await screen.shows('A job has one labeler: select a person, or split a batch');
		await screen.press('enter');
		await screen.shows('/ labeler=LENNY@acme.example,lena@acme.example -stage:done · 3 of 3');
	});

	it('shows each labeler’s pace over a week, for all jobs', async () => {
		const history = createMemoryHistory();
		for (const [annotated, ago] of [
			[0, 75],
			[1, 45],
			[2, 15],
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
		expect(text).toMatch(/lenny .* ~4\.8$/m);
		expect(text).toMatch(/lena .*–$/m);
		expect(text).toMatch(/rita .*–$/m);
	});

	it('starts a job for a person, with the available images of the newest batch', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('L', 'a');
		await screen.shows('❯ New batch · ~72 available · 115 images · 43 assigned in 3 jobs');
		expect(screen.text()).toMatch(/Labeler +lena@acme.example/);
		expect(screen.text()).toMatch(/Images +72/);
		await screen.press('esc');
		await screen.shows('acme/warehouse · people');
	});
});

it('runs an action of the palette for the person and the batch under the cursor', async () => {
	const screen = renderApp({ apiUrl: (await serveProject()).url });
	await screen.shows('Job a');
	await screen.press('L');
	await screen.shows('· people');
	await screen.press('j', ':');
	await screen.shows('New job for this person');
	await screen.type('new job for');
	await screen.press('enter');
	await screen.shows(/Labeler +lenny@acme.example/);
	await screen.press('esc', 'esc', 'b');
	await screen.shows('❯ New batch');
	await screen.press('j', 'f1');
	await screen.shows('help');
	await screen.press('esc');
	await screen.shows('❯ Old batch');
});

describe('batches', () => {
	it('shows the available images of each, and starts a job from one', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('b');
		const text = await screen.shows('❯ New batch');
		expect(text).toMatch(/❯ New batch +115 +3 +43 +~72 /);
		expect(text).toMatch(/ {2}Old batch +40 +0 +0 +40 /);
		await screen.press('j', 'enter');
		await screen.shows('❯ Labeler');
		expect(screen.text()).toMatch(/Batch +Old batch · 40 available · uploaded 1970-01-01 · 40 images/);
	});
});

describe('batches with the same name', () => {
	const named = [
		['b1', 'Dock', 1],
		['b2', 'dock', 3 * 86_400],
		['b3', 'Café', 5],
		['b4', 'Cafe\u0301', 5],
	].map(([id, name, seconds]) => ({ id, name, images: 40, numJobs: 0, uploaded: { _seconds: seconds } }));
	const ofBatch = jobs.map((one) => ({ ...one, sourceBatch: 'p/b3' }));
	const serveNamed = () =>
		serve((response, { url }) =>
			sendJson(response, url.includes('/batches') ? { batches: named } : { jobs: ofBatch }),
		);
	const days = [1, 3 * 86_400].map((seconds) => exactTime(seconds * 1000).slice(0, 10));

	it('are distinguished by upload or id, on their screen and in both forms', async () => {
		const screen = renderApp({ apiUrl: (await serveNamed()).url });
		await screen.shows('Job a');
		for (const [open, shown] of [
			['b', '· batches'],
			['n', '· new job'],
		] as const) {
			await screen.press(open);
			await screen.shows(shown);
			const text = await screen.shows(`Dock (${days[0]})`);
			for (const label of [`dock (${days[1]})`, 'Café (b3)', 'Café (b4)']) {
				expect(text.normalize()).toContain(label);
			}
			await screen.press('esc');
			await screen.shows('Job a');
		}
		await screen.press('A');
		expect(await screen.shows('· split a batch')).toMatch(/Batch +Café \(b3\)/);
	});
});

describe('a person with several spellings', () => {
	it('has one workload, and one filter finds all jobs', async () => {
		const spelled = [job('a', 'Lena@Acme.Example', 20), job('b', 'lena@acme.example', 5)];
		const { url } = await serve((response) => sendJson(response, { jobs: spelled }));
		const screen = renderApp({ apiUrl: url });
		await screen.shows('Job a');
		await screen.press('L');
		const text = await screen.shows('· people');
		expect(text).toMatch(/❯ labeler +Lena +2 +25 /);
		expect(text).not.toContain('lena@acme.example');
		await screen.press('enter');
		await screen.shows('[All 2]');
	});
});

it.each([
	['people', 'L', '· people'],
	['batches', 'b', '❯ New batch'],
])('also reports on %s that a read-only program creates nothing', async (_, key, shown) => {
	const screen = renderApp({ apiUrl: (await serveProject()).url, program: { isReadOnly: true } });
	await screen.shows('Job a');
	await screen.press(key);
	await screen.shows(shown);
	await screen.press('a');
	expect(screen.text()).toContain('read-only: nothing is created');
});

describe('starting from a job', () => {
	it('assigns the available images of its batch to the least busy labeler, in four keys', async () => {
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
		expect(screen.text()).toMatch(/images +72 \(~72 available · 115 images · 43 assigned in 3 jobs\)/);
	});

	it('creates another job like it', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('N');
		await screen.shows('❯ Labeler');
		expect(screen.text()).toMatch(/Images +23\n/);
		expect(screen.text()).toMatch(/Labeler +lenny@acme.example/);
		expect(screen.text()).toMatch(/Reviewer +rita@acme.example/);
		expect(screen.text()).toMatch(/Name +New batch: Job 4/);
	});

	it('asks about a misspelled address', async () => {
		const screen = renderApp({ apiUrl: (await serveProject()).url });
		await screen.shows('Job a');
		await screen.press('a');
		await screen.shows('❯ Labeler');
		await screen.type('lena@acme.exmple');
		await screen.shows('? did you mean lena@acme.example');
	});
});
