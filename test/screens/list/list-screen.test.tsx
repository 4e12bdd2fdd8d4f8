import { describe, expect, it } from 'vitest';
import { documentedJobs } from '../../api/document.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

const many = Array.from({ length: 60 }, (_, index) => ({
	...documentedJobs[0],
	id: `id-${index}`,
	name: `Job number ${index}`,
	...(index % 3 === 0 ? { annotated: 0, unannotated: 26 } : {}),
}));

/** A service whose list of jobs the test can change. */
async function serveJobs(jobs: readonly unknown[]) {
	const state = { jobs };
	const server = await serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname.endsWith('/jobs')) return sendJson(response, { jobs: state.jobs });
		if (pathname.endsWith('/batches')) return sendJson(response, { batches: [] });
		const id = pathname.split('/').at(-1);
		const job = state.jobs.find((one) => (one as { id: string }).id === id);
		return sendJson(response, job ?? { error: 'Job not found' }, job === undefined ? 404 : 200);
	});
	return { ...server, apiUrl: server.url, state };
}

const selectedRow = (screen: string): string => screen.split('\n').find((line) => line.startsWith('❯')) ?? '';

describe('the job list', () => {
	it('shows the documented jobs', async () => {
		const screen = renderApp(await serveJobs(documentedJobs));
		const text = await screen.shows('Test Job');
		expect(text).toMatch(/acme\/warehouse · jobs +● manual · updated \d\d:\d\d:\d\d/);
		expect(text).toMatch(/1 \[All 2\] {2}2 To start 0 {2}3 Annotating 2/);
		expect(text).toMatch(/❯ ◐ .*Job 9 .*3\/26 +23 +0 +\dy$/m);
		expect(text).toMatch(/ {2}◐ Test Job .*12\/25 +2 +0 +\dy$/m);
	});

	it('shows the common domain of all labelers once, in the heading', async () => {
		const server = await serveJobs(
			['ann@acme.example', 'bob@acme.example'].map((labeler, index) => ({ ...many[index], labeler })),
		);
		const screen = renderApp(server);
		await screen.shows('number 0');
		expect(screen.text()).toMatch(
			/LABELER @acme\.example [\s\S]*number 0 +ann +[█░][\s\S]*number 1 +bob +[█░]/,
		);
		expect(screen.text().match(/@acme/g)).toHaveLength(1);
		server.state.jobs = ['ann@acme.example', 'ann@other.example'].map((labeler, index) => ({
			...many[index],
			labeler,
		}));
		await screen.press('r');
		await screen.shows(/number 0 +ann@acme\.example /);
		expect(screen.text()).toMatch(/number 1 +ann@other\.example /);
	});

	it('moves, pages and keeps the selection visible', async () => {
		const screen = renderApp(await serveJobs(many));
		await screen.shows('number 0');
		await screen.press('j', 'j', 'down', 'k');
		expect(selectedRow(screen.text())).toContain('number 2 ');
		await screen.press('G');
		expect(selectedRow(screen.text())).toContain('number 59 ');
		await screen.press('g');
		expect(selectedRow(screen.text())).toContain('number 0 ');
		await screen.press('ctrl-d', 'ctrl-u', 'ctrl-d');
		expect(selectedRow(screen.text())).not.toContain('number 0 ');
	});

	it('switches tabs', async () => {
		const screen = renderApp(await serveJobs(many));
		await screen.shows('number 0');
		await screen.press('2');
		expect(screen.text()).toContain('[To start 20]');
		expect(screen.text()).not.toContain('number 1 ');
		await screen.press(']', ']');
		expect(screen.text()).toMatch(/\[To review 0\]/);
		expect(screen.text()).toContain('No job is in “To review” now.');
		await screen.press('esc');
		expect(screen.text()).toContain('[All 60]');
	});

	it('keeps the selected job selected when the list changes', async () => {
		const server = await serveJobs(many);
		const screen = renderApp(server);
		await screen.shows('number 0');
		await screen.press('j', 'j');
		server.state.jobs = [{ ...documentedJobs[0], id: 'new', name: 'Newcomer' }, ...many.slice(1).reverse()];
		await screen.press('r');
		await screen.shows('2 To start 19');
		expect(selectedRow(screen.text())).toMatch(/number 2$/);
	});

	it('reports an empty project only after a successful refresh', async () => {
		const server = await serveJobs([]);
		const screen = renderApp(server);
		expect(screen.text()).toContain('Loading jobs…');
		await screen.shows('No jobs in this project yet');
	});

	it('reports an unreadable job, and shows the others', async () => {
		const screen = renderApp(await serveJobs([{ name: 'no id' }, ...documentedJobs]));
		await screen.shows('Test Job');
		expect(screen.text()).toContain('! job 1 of 3 cannot be read: id is not as documented');
	});

	it('ignores a paste', async () => {
		const screen = renderApp(await serveJobs(many));
		await screen.shows('number 0');
		const before = screen.text();
		await screen.paste('jjjqn\r');
		expect(screen.text()).toBe(before);
	});

	it('shows in the header whether the list is filtered', async () => {
		const screen = renderApp(await serveJobs(many));
		await screen.shows('number 0');
		await screen.press('/');
		await screen.type('left>0');
		await screen.press('enter');
		expect(screen.text()).toMatch(/^acme\/warehouse · jobs · filtered /);
		await screen.press('esc');
		expect(screen.text()).toMatch(/^acme\/warehouse · jobs {2}/);
	});

	it('reports that it is read-only instead of creating a job', async () => {
		const screen = renderApp({ ...(await serveJobs(documentedJobs)), program: { isReadOnly: true } });
		await screen.shows('Test Job');
		expect(screen.text()).toMatch(/^acme\/warehouse · jobs .* · READ-ONLY$/m);
		expect(screen.text()).toMatch(/^j down {2}Enter open .* q quit$/m);
		expect(screen.text()).not.toMatch(/x act|n new|a assign/);
		await screen.press('b');
		expect(await screen.shows('· batches')).toMatch(/READ-ONLY$/m);
		expect(screen.text()).not.toMatch(/M merge|a assign/);
		await screen.press(':');
		await screen.type('split');
		await screen.shows('Split batch across labelers · not now: read-only');
		await screen.press('esc', 'esc', 'esc');
		await screen.press('n');
		expect(screen.text()).toContain('read-only: nothing is created');
		expect(screen.text()).toContain('· jobs');
	});

	it('removes hidden characters from names', async () => {
		const screen = renderApp(
			await serveJobs([
				{ ...documentedJobs[0], name: 'ev\u001b[2Jil\r\n\u202ename', labeler: 'a\u009b31mb' },
			]),
		);
		const text = await screen.shows('evil name');
		for (const hidden of ['\u001b[2J', '\u202e', '\u009b']) expect(text).not.toContain(hidden);
		expect(text).toContain(' ab ');
	});
});

describe('freshness', () => {
	it('keeps the rows when a refresh fails, and shows since when', async () => {
		const server = await serveJobs(documentedJobs);
		const screen = renderApp(server);
		await screen.shows('Test Job');
		await server.stop();
		await screen.press('r');
		await screen.shows(/! stale since \d\d:\d\d:\d\d · no connection · retry in \d+s/);
		expect(screen.text()).toContain('Test Job');
	});

	it('reports a rejected key, and what to do', async () => {
		const server = await serve((response) =>
			sendJson(response, { error: { message: 'No such key', hint: 'Get a new one' } }, 401),
		);
		const screen = renderApp({ apiUrl: server.url });
		const text = await screen.shows('× key refused');
		expect(text).toContain('× No such key');
		expect(text).toContain('Get a new one');
	});

	it('pauses and resumes', async () => {
		const server = await serveJobs(documentedJobs);
		const screen = renderApp(server);
		await screen.shows('Test Job');
		await screen.press('z');
		await screen.shows('‖ paused · updated');
		expect(screen.text()).toContain('Paused; z resumes');
		const asked = server.requests.length;
		await screen.press('z');
		await screen.shows('● manual');
		expect(server.requests.length).toBeGreaterThan(asked);
	});

	it('changes the refresh interval', async () => {
		const screen = renderApp({ ...(await serveJobs(documentedJobs)), program: { interval: 10_000 } });
		await screen.shows('live 10s');
		await screen.press('+');
		await screen.shows('live 5s');
		await screen.press('-', '-');
		await screen.shows('live 20s');
	});
});
