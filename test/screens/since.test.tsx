import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { pastTime } from '../../source/jobs/past/since-line.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { renderApp } from './render-app.tsx';

const project = { workspace: 'acme', project: 'warehouse' };
const ids = ['a', 'b', 'c', 'd'];
const before = ids.map((id) => jobWith({ id, numImages: 26, annotated: 3, unannotated: 23 }));
const after = ids.map((id) => ({ ...documentedJobs[0], id, name: `Job ${id}` }));
const moved = [
	{ ...after[0], annotated: 10, unannotated: 16 },
	after[1],
	{ ...after[2], annotated: 0, unannotated: 0, approved: 26 },
	after[3],
];

/** The project on the screen, whose jobs were last seen two hours ago, if they were. */
async function comeBack(jobs: readonly unknown[], lastTime: number | null, jobId: string | null = null) {
	const history = createMemoryHistory();
	if (lastTime !== null) history.record(project, before, lastTime);
	const saved: number[] = [];
	const lastVisit = { load: () => lastTime, save: (_: unknown, at: number) => void saved.push(at) };
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const screen = renderApp({ apiUrl: server.url, history, program: { lastVisit, jobId } });
	await screen.shows('Job a');
	return { ...screen, saved };
}

const twoHoursAgo = Date.now() - hours(2);
const line = `since ${pastTime(twoHoursAgo, Date.now())}: 26 approved, 1 job done, 30 annotated · Enter shows them`;

describe('returning after a visit', () => {
	it('reports the changes, and shows those jobs on Enter; Enter then opens jobs as usual', async () => {
		const screen = await comeBack(moved, twoHoursAgo);
		await screen.shows(line);
		await screen.press('enter');
		await screen.shows('/ id=a,c · 2 of 4');
		expect(screen.text()).not.toContain('since ');
		await screen.press('enter');
		await screen.shows('acme/warehouse · job ');
		await screen.press('esc', 'esc');
		await screen.shows('[All 4]');
	});

	it('opens a job on Enter after another key, and has a separate key for those jobs', async () => {
		const screen = await comeBack(moved, twoHoursAgo);
		await screen.shows(line);
		await screen.press('j', 'enter');
		await screen.shows('acme/warehouse · job ');
		await screen.press('esc', 'i');
		await screen.shows('/ id=a,c · 2 of 4');
	});

	it('is also in the log', async () => {
		const screen = await comeBack(moved, twoHoursAgo);
		await screen.shows(line);
		await screen.press('!');
		await screen.shows(/✓ since .* 1 job done/);
	});

	it('offers nothing for Enter while a job is open', async () => {
		const screen = await comeBack(moved, twoHoursAgo, 'a');
		await screen.shows('1 job done, 30 annotated');
		expect(screen.text()).not.toContain('Enter shows them');
	});

	it.each([
		['for the first time', moved, null, 'First visit: there is no earlier one to compare with'],
		['when nothing moved', after, twoHoursAgo, 'No changes since your last visit'],
	])('reports nothing %s', async (_, jobs, lastTime, text) => {
		const screen = await comeBack(jobs, lastTime);
		expect(screen.text()).not.toContain('since');
		await screen.press('i');
		expect(screen.text()).toContain(text);
		await screen.press('enter');
		await screen.shows('acme/warehouse · job ');
	});

	it('saves each refresh as the last visit', async () => {
		const screen = await comeBack(after, null);
		while (screen.saved.length < 1) await screen.press('j');
		await screen.press('r');
		while (screen.saved.length < 2) await screen.press('j');
		const [first = 0, second = 0] = screen.saved;
		expect(first).toBeGreaterThan(twoHoursAgo);
		expect(second).toBeGreaterThanOrEqual(first);
	});
});
