import { describe, expect, it } from 'vitest';
import type { OwnConfig } from '../../../source/config/file/own-config.ts';
import { columnText } from '../../../source/jobs/triage/chosen-column.ts';
import { documentedJobs } from '../../api/document.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { memoryViews } from '../program-fixture.ts';
import { renderApp } from '../render-app.tsx';

const job = (id: string, changes: object) => ({ ...documentedJobs[0], id, name: `Job ${id}`, ...changes });
const jobs = [
	job('a', { labeler: 'ann@acme.example', annotated: 3, unannotated: 23, approved: 0, rejected: 0 }),
	job('b', { labeler: 'bob@acme.example', annotated: 20, unannotated: 6, approved: 0, rejected: 0 }),
];
const batch = { id: '6VN0fFQIWU1E24bDjGsN', name: 'Friday', images: 99, numJobs: 2 };
const night = { name: 'Night', filter: 'labeler:bob', sort: 'name', written: {} };

async function openList(config: Partial<OwnConfig>) {
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [batch] } : { jobs }),
	);
	const views = memoryViews(config);
	const screen = renderApp({ apiUrl: server.url, program: { views } });
	await screen.shows('Job a');
	return { ...screen, columns: (view: string | null = null) => views.columnsOf(view)?.map(columnText) };
}

describe('a list with custom columns', () => {
	it('uses those of the configuration, and of a view until its filter is cleared', async () => {
		const columns = ['left', 'name'];
		const screen = await openList({ columns, views: [{ ...night, columns: ['name', 'labeler:16'] }] });
		expect(screen.text()).toMatch(/^ {4}LEFT {2}NAME {3,}1\/2/m);
		expect(screen.text()).toMatch(/^❯ ◐ {3}23 {2}Job a/m);
		await screen.press('v', '3');
		expect(await screen.shows('/ labeler:bob')).toMatch(/^❯ ◐ Job b {2}bob@acme\.example$/m);
		await screen.press('s', '3');
		expect(await screen.shows('sorted by left ↓')).toMatch(/^ {4}NAME +LABELER/m);
		await screen.press('esc');
		expect(await screen.shows('Job a')).toMatch(/^ {3}↓LEFT {2}NAME/m);
	});

	it('names those that do not fit', async () => {
		const screen = await openList({ columns: ['name', 'labeler:38', 'age', 'batch', 'id'] });
		await screen.press('p');
		expect(screen.text()).toContain('no room for batch, id');
	});
});

describe('the columns dialog', () => {
	it('shows, hides, moves and resizes columns of all lists, and saves them', async () => {
		const screen = await openList({});
		await screen.press('c');
		const choice = await screen.shows('columns of every list');
		expect(choice).toMatch(/❯ ✓ {5}Name +auto {2}Job a /);
		expect(choice).toMatch(/ {8}Reviewer /);
		await screen.press('K', 'J', 'l', 'l', 'h', 'j', 'space');
		expect(screen.text()).toMatch(/ ✓ {5}Labeler +auto .*\n.* ✓ {5}Name +6 .*\n.*│ ❯ {7}Progress /);
		await screen.press('G', 'space', 'enter');
		expect(await screen.shows('Saved the columns of every list')).toMatch(/LABELER {2,}NAME {2,}LEFT/);
		expect(screen.columns()).toEqual(['labeler', 'name:6', 'left', 'review', 'age', 'link']);
		await screen.press('c', 'd', 'enter');
		await screen.shows('LABELER @acme.example');
		expect(screen.columns()).toBeUndefined();
	});

	it('applies to the current view, also after sorting', async () => {
		const screen = await openList({ views: [night] });
		await screen.press('v', '3');
		await screen.shows('/ labeler:bob');
		await screen.press('s', '3');
		await screen.shows('↓LEFT');
		await screen.press('c');
		await screen.shows('columns of the view “Night”');
		await screen.press('space', 'enter');
		await screen.shows('Saved the columns of the view “Night”');
		expect(screen.columns('Night')).toEqual(['labeler', 'progress', 'left', 'review', 'age']);
		expect(screen.columns()).toBeUndefined();
	});

	it('applies to a view after it is saved or renamed', async () => {
		const screen = await openList({ views: [{ ...night, columns: ['name', 'age'] }] });
		await screen.press('v', '3');
		await screen.shows('jobs · Night ');
		await screen.press('s', '3');
		await screen.shows('jobs · Night (changed) ');
		for (const name of ['Late', 'Later']) {
			await screen.press(':');
			await screen.type(name === 'Late' ? 'save filter' : 'rename Late');
			await screen.press('enter');
			await screen.shows('Name');
			await screen.type(name === 'Late' ? name : 'r');
			await screen.press('enter');
			expect(await screen.shows(`Saved view “${name}”`)).toMatch(/NAME +AGE/);
			await screen.shows(`jobs · ${name} `);
			expect(screen.columns(name)).toEqual(['name', 'age']);
		}
	});

	it('changes nothing on Esc, or on Enter without a change', async () => {
		const screen = await openList({});
		await screen.press('c');
		await screen.shows('columns of every list');
		await screen.press('space', 'esc');
		await screen.shows('Job a');
		await screen.press('c', 'enter');
		await screen.shows('Job a');
		expect(screen.text()).not.toContain('Saved');
		expect(screen.columns()).toBeUndefined();
	});

	it('requires at least one column', async () => {
		const screen = await openList({ columns: ['name'] });
		await screen.press('c');
		await screen.shows('columns of every list');
		await screen.press('space', 'enter');
		await screen.shows('Show at least one column');
		await screen.press('space', 'esc');
		await screen.shows('Job a');
		expect(screen.columns()).toEqual(['name']);
	});

	it('loads the names of batches for their column', async () => {
		const screen = await openList({ columns: ['name', 'batchName'] });
		await screen.shows(/Job a {2}Friday/);
	});
});
