import { describe, expect, it } from 'vitest';
import { attemptOf } from '../../source/jobs/assign/find-made.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { type ServedDemo, serveDemo } from '../server/serve-demo.ts';
import { renderApp } from './render-app.tsx';

const slow = 'orchard-signs';
const broken = 'quarry-counts';

const openAll = (server: ServedDemo, program = {}) =>
	renderApp({ apiUrl: server.url, key: server.key, isAll: true, program });

describe('a workspace of thirty projects, with a failing and a slow one', () => {
	it('shows jobs as they arrive, names waiting and failing projects, and adds the rest later', async () => {
		const server = await serveDemo({ projects: 30 });
		server.hold(slow);
		server.fail(broken, 503);
		const screen = openAll(server);
		await screen.shows('◌ loading · waiting for 1 project');
		// 36 jobs in the first project, and 12 in each of the others.
		expect(screen.text()).toContain(`[All ${36 + 27 * 12}]`);
		expect(screen.text()).toContain('acme · all projects');
		expect(screen.text()).toMatch(/! quarry-counts: 503, retry in \ds/);
		// How many answers overlap is the machine's business; more than four are never asked for at once.
		expect(server.mostAtOnce()).toBeGreaterThan(1);
		expect(server.mostAtOnce()).toBeLessThanOrEqual(4);

		server.mend(slow);
		await screen.shows(`[All ${36 + 28 * 12}]`);
		await screen.shows('● manual');
		expect(screen.text()).toContain('! quarry-counts: 503');

		server.mend(broken);
		await screen.shows(`[All ${36 + 29 * 12}]`);
		expect(screen.text()).not.toContain('quarry-counts: 503');
		expect(screen.text()).not.toMatch(/ new +\d+[dwmy] /);
		expect(server.asked('warehouse')).toBe(1);
	});
});

describe('the list of a workspace', () => {
	it('refreshes all projects, a few at a time, and failing ones separately', async () => {
		const server = await serveDemo({ projects: 6 });
		server.fail('wildlife', 404);
		const screen = openAll(server, { interval: 20 });
		await screen.shows('● live 1s');
		const until = async (count: number) => {
			while (server.asked('warehouse') < count) await new Promise((resolve) => setImmediate(resolve));
		};
		await until(4);
		const counts = server.projects.map((project) => server.asked(project));
		// One that asking again will hardly mend is left alone for a while.
		expect(counts[1]).toBe(1);
		// The first round may begin before the last projects have answered at the start.
		expect(Math.max(...counts) - Math.min(...counts.toSpliced(1, 1))).toBeLessThanOrEqual(2);
		expect(screen.text()).toContain('! wildlife: 404, retry in 60s');
		expect(server.mostAtOnce()).toBeLessThanOrEqual(4);
	});

	it('explains why no project responds, and retries on request', async () => {
		const server = await serveDemo({ projects: 2 });
		for (const project of server.projects) server.fail(project, 403);
		const screen = openAll(server);
		await screen.shows('× warehouse is out of order');
		await screen.shows('! no answer yet · 403 · r to retry');
		for (const project of server.projects) server.mend(project);
		await screen.press('r');
		await screen.shows('[All 48]');
	});

	it('filters, sorts and counts across projects, and hides the column when the filter names the project', async () => {
		const server = await serveDemo({ projects: 4 });
		const screen = openAll(server);
		await screen.shows('[All 72]');
		expect(screen.text()).toMatch(/NAME +1\/72 ▾ +PROJECT +LABELER/);
		await screen.press('s');
		await screen.shows('sort the jobs');
		expect(screen.text()).toContain('project · from A to Z');
		await screen.press('up', 'enter', 'g');
		expect(screen.text()).toMatch(/NAME +1\/72 ▾ +PROJECT ↑/);
		expect(screen.text()).toMatch(/❯ . Harbour.* harbour-counts +\S+@/);
		await screen.press('/');
		await screen.type('project:wild');
		await screen.press('tab', 'enter');
		await screen.shows('/ project:wildlife · 12 of 72');
		expect(screen.text()).not.toContain('PROJECT');
	});

	it('marks, copies links and exports files with the project of each job', async () => {
		const copied: string[] = [];
		const written: string[] = [];
		const server = await serveDemo({ projects: 2 });
		const screen = openAll(server, {
			clipboard: {
				copy(text: string) {
					copied.push(text);
					return { isCopied: true };
				},
			},
			writeExport(path: string, text: string) {
				written.push(path, text);
				return { state: 'written', path };
			},
		});
		await screen.shows('[All 48]');
		await screen.press(' ', 'G', ' ', 'Y');
		const links = copied[0]?.split('\n') ?? [];
		expect(links.map((link) => new URL(link).pathname.split('/').slice(1, 5).join('/'))).toEqual([
			'acme/warehouse/annotate/job',
			'acme/wildlife/annotate/job',
		]);
		await screen.press('ctrl-s');
		await screen.shows('Writes 2 marked jobs as CSV');
		await screen.press('enter');
		const [path, text = ''] = written;
		expect(path).toMatch(/^jobs-acme-all-\d{4}-\d\d-\d\d\.csv$/);
		expect(text.split('\n').map((line) => line.split(',')[0])).toEqual([
			'\ufeffprojectRef',
			'acme/warehouse',
			'acme/wildlife',
			'',
		]);
	});

	it('opens a job of any project, and goes to one of the next project', async () => {
		const server = await serveDemo({ projects: 2 });
		const screen = openAll(server);
		await screen.shows('[All 48]');
		await screen.press(...Array.from({ length: 35 }, () => 'j'), 'enter');
		await screen.shows('acme/warehouse · job');
		await screen.press(']');
		await screen.shows('acme/wildlife · job');
		await screen.shows(/in +acme\/wildlife/);
		const asked = server.requests.map(({ url }) => url.split('?')[0] ?? '');
		expect(asked.filter((url) => /\/jobs\/\w/.test(url)).map((url) => url.split('/')[2])).toEqual([
			'warehouse',
			'wildlife',
		]);
	});
});

describe('a job created from the list of a workspace', () => {
	it('belongs to the project of its row, and is selected there', async () => {
		const server = await serveDemo({ projects: 5 });
		const screen = openAll(server);
		await screen.shows('[All 84]');
		await screen.press('/');
		await screen.type('project:wildlife');
		await screen.press('enter', 'N');
		await screen.shows('acme/wildlife · new job');
		await screen.press('shift-tab', 'ctrl-u', '1', 'ctrl-s');
		await screen.shows('This job will be created');
		await screen.press('enter');
		await screen.shows(/Created .*1 image/);
		expect(screen.text()).toContain('acme · all projects');
		const posts = server.requests
			.filter(({ method }) => method === 'POST')
			.map(({ url }) => url.split('?')[0]);
		expect(posts).toEqual(['/acme/wildlife/jobs']);
		await screen.shows('13 of 85');
		expect(screen.text()).toMatch(/❯ ○ .* 0\/1 /);
	});

	it('keeps its draft with its project, from any list', async () => {
		const server = await serveDemo({ projects: 2 });
		const screen = openAll(server);
		await screen.shows('[All 48]');
		await screen.press('n');
		await screen.shows('acme/warehouse · new job');
		await screen.shows('❯ Dock 4, night shift');
		await screen.press('enter', '7', 'esc');
		await screen.shows('acme · all projects');
		await screen.press('G', 'n');
		await screen.shows('acme/wildlife · new job');
		await screen.shows('❯ North ridge');
		expect(screen.text()).not.toMatch(/Images +7$/m);
		await screen.press('esc', 'w');
		await screen.shows('❯ All projects of acme');
		await screen.type('ware');
		await screen.press('enter');
		await screen.shows('acme/warehouse · jobs');
		await screen.press('n');
		await screen.shows(/Images +7$/m);
	});

	it('shows the unconfirmed jobs of every project, including those of an earlier run', async () => {
		const server = await serveDemo({ projects: 3 });
		const journal = createMemoryJournal(Date.now);
		const job = { name: 'Lost', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const id = journal.begin({ workspace: 'acme', project: 'wildlife' }, attemptOf(job, Date.now(), []));
		journal.settle(id, { result: 'unknown' });
		const screen = renderApp({ apiUrl: server.url, key: server.key, isAll: true, journal });
		await screen.shows('? 1 unconfirmed action: u shows what is known');
		await screen.press('u');
		await screen.shows('acme · all projects · unconfirmed actions');
		await screen.press('x', 'x', 'esc');
		await screen.shows('acme · all projects');
		expect(screen.text()).not.toContain('unconfirmed action:');
	});

	it('reports that a read-only program creates nothing', async () => {
		const server = await serveDemo({ projects: 2 });
		const screen = openAll(server, { isReadOnly: true });
		await screen.shows('[All 48]');
		await screen.press('a');
		await screen.shows('read-only: nothing is created');
	});
});

describe('people and batches of a workspace', () => {
	it('shows each person’s workload in all projects, and starts a job in their main project', async () => {
		const server = await serveDemo({ projects: 3 });
		const screen = openAll(server);
		await screen.shows('[All 60]');
		await screen.press('L');
		await screen.shows('acme · all projects · people');
		expect(screen.text()).toMatch(/IMAGES\/H +PROJECTS/);
		expect(screen.text()).toMatch(/❯ labeler .* warehouse \+1/);
		await screen.press('a');
		await screen.shows('acme/warehouse · new job');
		await screen.press('esc');
		await screen.shows('acme · all projects · people');
	});

	it('shows the batches of every project, and starts a job and a split in the batch’s project', async () => {
		const server = await serveDemo({ projects: 3 });
		const screen = openAll(server);
		await screen.shows('[All 60]');
		await screen.press('b');
		await screen.shows('● manual');
		expect(screen.text()).toMatch(/Harbour, second week .* harbour-counts/);
		expect(screen.text()).toMatch(/NAME +IMAGES +JOBS +ASSIGNED +AVAILABLE +UPLOADED +PROJECT/);
		while (!/❯ Creek/.test(screen.text())) await screen.press('j');
		await screen.press('a');
		await screen.shows('acme/wildlife · new job');
		await screen.shows(/Batch +Creek crossing/);
		await screen.press('esc');
		await screen.shows('all projects · batches');
		await screen.press('A');
		await screen.shows('acme/wildlife · split');
	});

	it('loads the names of batches for a filter', async () => {
		const server = await serveDemo({ projects: 3 });
		const screen = openAll(server);
		await screen.shows('[All 60]');
		await screen.press('/');
		await screen.type('batch:creek,harbour');
		await screen.press('enter');
		await screen.shows('· 19 of 60');
		await screen.shows(/Harbour, first .* harbour-counts/);
		expect(screen.text()).toMatch(/Creek crossing .* wildlife/);
	});
});

it('is selected among the projects, and left for one of them', async () => {
	const server = await serveDemo({ projects: 3 });
	const screen = renderApp({ apiUrl: server.url, key: server.key, workspace: null, project: null });
	await screen.shows('All projects of acme');
	expect(screen.text()).toContain('❯ Warehouse safety');
	await screen.press('up', 'enter');
	await screen.shows('acme · all projects');
	await screen.shows('[All 60]');
	await screen.press('w');
	await screen.type('wild');
	await screen.press('enter');
	await screen.shows('acme/wildlife · jobs');
});
