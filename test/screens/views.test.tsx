import { describe, expect, it } from 'vitest';
import type { OwnConfig } from '../../source/config/file/own-config.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { memoryViews } from './program-fixture.ts';
import { renderApp } from './render-app.tsx';

const job = (id: string, changes: object) => ({ ...documentedJobs[0], id, name: `Job ${id}`, ...changes });
const jobs = [
	job('a', { labeler: 'ann@acme.example', annotated: 3, unannotated: 23 }),
	job('b', { labeler: 'bob@acme.example', annotated: 26, unannotated: 0 }),
	job('c', { labeler: 'bob@acme.example', annotated: 20, unannotated: 6, reviewer: 'ann@acme.example' }),
];

async function openViews(config: Partial<OwnConfig> = {}) {
	const history = createMemoryHistory();
	const stuck = jobWith({ id: 'a', numImages: 26, annotated: 3, unannotated: 23 });
	history.record({ workspace: 'acme', project: 'warehouse' }, [stuck], Date.now() - hours(25));
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const views = memoryViews(config);
	const screen = renderApp({ apiUrl: server.url, history, program: { views } });
	await screen.shows('Job a');
	return { ...screen, names: () => views.all().map(({ name }) => name) };
}

const night = { name: 'Night', filter: 'labeler:bob', sort: 'name', written: {} };

describe('views', () => {
	it.each([
		['1', '/ stuck:yes · 1 of 3', 'Job a', 'Stuck'],
		['2', '/ stage:review · 1 of 3', 'Job b', 'To review'],
		['3', '/ person=ann@acme.example · 2 of 3', 'Job c', 'Mine'],
		['4', '/ labeler:bob · 2 of 3', 'Job b', 'Night'],
	])('number %s of the menu shows %s, with its name in the header', async (key, filter, shown, name) => {
		const screen = await openViews({ email: 'ann@acme.example', views: [night] });
		await screen.press('v');
		const menu = await screen.shows('❯ Stuck · stuck:yes');
		expect(menu).toContain('Night · labeler:bob · name · from A to Z');
		await screen.press(key);
		await screen.shows(filter);
		expect(screen.text()).toContain(shown);
		expect(screen.text()).toContain(`acme/warehouse · jobs · ${name} `);
		await screen.press('v');
		await screen.shows(/❯ .*·/);
		await screen.press('esc');
		await screen.shows(filter);
	});

	it('are saved from their menu, with the filter of the list', async () => {
		const screen = await openViews();
		await screen.press('v');
		await screen.shows('Stuck');
		expect(screen.text()).not.toContain('Save filter');
		await screen.press('esc');
		await screen.type('/labeler:bob');
		await screen.press('enter');
		await screen.press('v');
		await screen.shows('Save filter and sort as a view');
		await screen.type('save');
		await screen.shows('❯ Save filter and sort as a view');
		await screen.press('enter');
		await screen.shows('A view of');
		await screen.type('Bob');
		await screen.press('enter');
		await screen.shows('Saved view “Bob”');
		expect(screen.names()).toContain('Bob');
	});

	it('with a team show the jobs of its members', async () => {
		const teams = { late: ['bob@acme.example', 'eve@acme.example'] };
		const screen = await openViews({ teams, views: [{ ...night, filter: 'labeler:@late' }] });
		await screen.press('v');
		await screen.shows('Night · labeler:bob@acme.example,eve@acme.example');
		await screen.press('3');
		await screen.shows('/ labeler:bob@acme.example,eve@acme.example · 2 of 3');
	});

	it('show stuck jobs with their symbol and idle time, longest idle first', async () => {
		const screen = await openViews();
		await screen.press('v', '1');
		await screen.shows('↓IDLE');
		expect(screen.text()).toMatch(/^❯ ◐!Job a .* 1d$/m);
		await screen.press('enter');
		await screen.shows('◐ Annotating · stuck');
		await screen.press('esc');
		await screen.press('esc');
		await screen.shows('Job b');
		expect(screen.text()).toMatch(/ ◐ Job c/);
	});

	it('are found in the palette, and selected in the menu while shown', async () => {
		const screen = await openViews({ views: [night] });
		await screen.press(':');
		await screen.type('view Night');
		await screen.press('enter');
		await screen.shows('/ labeler:bob · 2 of 3');
		await screen.press('v');
		await screen.shows('❯ Night');
	});

	it('explain why they cannot be shown', async () => {
		const screen = await openViews({ views: [{ ...night, filter: 'left>many' }] });
		await screen.press('v', '3');
		await screen.shows('“Night” cannot be shown, its filter is left>many: left takes a number');
		expect(screen.text()).toContain('[All 3]');
	});
});

describe('a custom view', () => {
	it('is saved from the palette, with the list’s filter and sort order', async () => {
		const screen = await openViews();
		await screen.press('/');
		await screen.type('left>5');
		await screen.press('enter', 's', '3');
		await screen.press(':');
		await screen.type('as a view');
		await screen.press('enter');
		await screen.shows('A view of left>5 · left · the most left first');
		await screen.press('enter');
		await screen.shows('× Not saved: a view needs a name');
		await screen.type('stuck');
		await screen.press('enter');
		await screen.shows('× Not saved: “stuck” is a built-in view');
		await screen.press('ctrl-u');
		await screen.type('Much left');
		await screen.press('enter');
		await screen.shows('Saved view “Much left”: left>5');
		expect(screen.names()).toEqual(['Stuck', 'To review', 'Much left']);
		await screen.press('esc', 'v', '3');
		await screen.shows('/ left>5 · 2 of 3');
	});

	it('is replaced by a new view with its name, after a warning', async () => {
		const screen = await openViews({ views: [night] });
		await screen.press(':');
		await screen.type('as a view');
		await screen.press('enter');
		await screen.shows('A view of all jobs');
		await screen.type('night');
		await screen.shows('“Night” is there already: Enter replaces it');
		await screen.press('enter');
		await screen.shows('Saved view “night”: all jobs');
		expect(screen.names()).toEqual(['Stuck', 'To review', 'night']);
	});

	it('is renamed and deleted from the palette', async () => {
		const screen = await openViews({ views: [night] });
		await screen.press(':');
		await screen.type('rename view');
		await screen.press('enter');
		await screen.shows('“Night”, labeler:bob · name · from A to Z');
		await screen.press('ctrl-u');
		await screen.type('Docks');
		await screen.press('enter');
		await screen.shows('Saved view “Docks”');
		expect(screen.names()).toEqual(['Stuck', 'To review', 'Docks']);
		await screen.press(':');
		await screen.type('remove view');
		await screen.press('enter');
		await screen.shows('Deleted the view “Docks”: labeler:bob');
		expect(screen.names()).toEqual(['Stuck', 'To review']);
	});

	it('is unchanged after Esc', async () => {
		const screen = await openViews({ views: [night] });
		await screen.press(':');
		await screen.type('rename view');
		await screen.press('enter');
		await screen.shows('“Night”,');
		await screen.press('x', 'esc');
		await screen.shows('acme/warehouse · jobs');
		expect(screen.names()).toEqual(['Stuck', 'To review', 'Night']);
	});
});
