import { describe, expect, it } from 'vitest';
import { bindActions, type Rebindings } from '../../source/actions/bind-actions.ts';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import type { RenderedScreen } from '../terminal/render-tree.ts';
import { memoryViews } from './program-fixture.ts';
import { renderApp } from './render-app.tsx';

const job = (id: string, changes: object) => ({ ...documentedJobs[0], id, name: `Job ${id}`, ...changes });
const jobs = [
	job('a', { labeler: 'ann@acme.example', annotated: 3, unannotated: 23 }),
	job('b', { labeler: 'bob@acme.example', annotated: 26, unannotated: 0 }),
	job('c', { labeler: 'bob@acme.example', annotated: 20, unannotated: 6 }),
];
const projects = [
	{ id: 'acme/warehouse', name: 'Warehouse safety' },
	{ id: 'acme/wildlife', name: 'Trail\u001b[31m\u202e cameras\n日本' },
	{ id: 'acme/docks-3', name: 'Docks, gate 3' },
];
const batches = [
	{ id: 'night', name: 'Dock 4, night', images: 9 },
	{ id: 'day', name: 'Dock\u202e 4, day', images: 9 },
	{ id: 'gate', name: 'Gate 日本', images: 9 },
];
const views = ['Night', 'Night shift', 'Jump'].map((name, index) => ({
	...{ name, filter: ['labeler:bob', 'labeler:ann', 'labelr:x'][index] ?? '', sort: null, written: {} },
}));

async function openList(keys: Rebindings = {}): Promise<RenderedScreen> {
	const server = await serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname === '/acme') return sendJson(response, { workspace: { projects } });
		return sendJson(response, pathname.endsWith('/batches') ? { batches } : { jobs });
	});
	const screen = renderApp({
		apiUrl: server.url,
		actions: bindActions(keys).table,
		program: { views: memoryViews({ views }) },
	});
	await screen.shows('Job a');
	return screen;
}

describe('a menu', () => {
	it('is a dialog over the list, with its digits and its own keys', async () => {
		const screen = await openList();
		await screen.press('s');
		const text = await screen.shows('sort the jobs');
		expect(text).toContain('acme/warehouse · jobs');
		expect(text).toMatch(/❯ ◐ Job a/);
		expect(text).toMatch(/│ 3 {3}left · the most left first/);
		expect(text).toMatch(/❯ default \(API\) order +✓/);
		expect(text).toContain('Enter choose  1-9 choose  F1 help  Esc close');
		expect(text).not.toContain('filter');
		await screen.press('3');
		await screen.shows('↓LEFT');
		await screen.press('s');
		await screen.shows(/❯ left · the most left first +✓/);
	});

	it('is filtered by typing, keeps the selected choice while it matches, and clears the filter', async () => {
		const screen = await openList();
		await screen.press('v');
		await screen.shows('❯ Stuck');
		await screen.press('down', 'down', 'down');
		await screen.shows('❯ Night shift');
		await screen.type('n');
		const narrowed = await screen.shows('/ n');
		expect(narrowed).toContain('❯ Night shift');
		expect(narrowed).not.toContain('Jump');
		expect(narrowed).not.toMatch(/│ 1 /);
		await screen.press('backspace');
		await screen.shows(/4 ❯ Night shift/);
		// Letters that move elsewhere are text here.
		await screen.type('j');
		await screen.shows('❯ Jump');
		expect(screen.text()).not.toContain('Night');
		await screen.press('esc');
		await screen.shows(/4 ❯ Night shift/);
		await screen.press('esc');
		await screen.shows('j down');
	});

	it('reports that nothing matches, and how to clear the filter', async () => {
		const screen = await openList();
		await screen.press('v');
		await screen.type('zz');
		await screen.shows('No matching view. Esc shows all.');
		await screen.press('enter', '1');
		await screen.shows('/ zz1');
		await screen.press('esc');
		await screen.shows('❯ Stuck');
	});

	it('counts the jobs of each view, and marks the active one', async () => {
		const screen = await openList();
		await screen.press('v');
		const text = await screen.shows('saved views');
		expect(text).toMatch(/Night · labeler:bob +2 │/);
		expect(text).toMatch(/Night shift · labeler:ann +1 │/);
		expect(text).toMatch(/Jump · labelr:x +\? │/);
		await screen.press('3', 'v');
		await screen.shows(/❯ Night · labeler:bob +✓ +2 │/);
	});

	it('treats digits as text once a filter is typed', async () => {
		const screen = await openList();
		await screen.press('w');
		await screen.shows('❯ Warehouse safety');
		await screen.type('/gate 3');
		await screen.shows('❯ Docks, gate 3');
		await screen.press('enter');
		await screen.shows('acme/docks-3 · jobs');
	});

	it('shows names without control characters, and finds them as shown', async () => {
		const screen = await openList();
		await screen.press('w');
		await screen.type('cameras 日');
		const text = await screen.shows('❯ Trail');
		expect(text).not.toContain('\u202e');
		expect(text).not.toContain('[31m');
		expect(text).toContain('Esc clear');
	});
});

describe('a table', () => {
	it('of people is filtered by /, keeps the person while they match, and Esc clears the filter', async () => {
		const screen = await openList();
		await screen.press('L');
		await screen.shows(/❯ labeler +bob@/);
		await screen.press('j');
		await screen.shows(/❯ labeler +ann@/);
		await screen.press('/');
		await screen.shows('a part of a name');
		await screen.type('labeler');
		const text = await screen.shows(/❯ labeler +ann@/);
		expect(text).toContain('2 of');
		expect(text).toContain('Enter keep');
		expect(text).not.toMatch(/reviewer /);
		// The domain of all is no part of a name.
		await screen.press('ctrl-u');
		await screen.type('acme');
		await screen.shows('No matching person. Esc shows all.');
		await screen.press('ctrl-u');
		await screen.type('bo');
		await screen.shows(/❯ labeler +bob@/);
		await screen.press('enter');
		await screen.shows('Enter jobs');
		await screen.press('esc');
		await screen.shows(/labeler +ann@/);
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
	});

	it('of batches is filtered by /, and its keys apply to the match', async () => {
		const screen = await openList();
		await screen.press('b');
		await screen.shows('Gate');
		await screen.press('/');
		await screen.type('4 day');
		const text = await screen.shows('❯ Dock 4, day');
		expect(text).toContain('1 of 3 shown');
		expect(text).not.toContain('night');
		await screen.press('enter', 'enter');
		await screen.shows('acme/warehouse · new job');
		await screen.shows(/Batch +Dock 4, day/);
	});

	it('of batches reports that nothing matches', async () => {
		const screen = await openList();
		await screen.press('b');
		await screen.shows('Gate');
		await screen.press('/');
		await screen.type('zz');
		await screen.shows('No matching batch. Esc shows all.');
		await screen.press('esc');
		await screen.shows('Gate');
	});
});

it.each([
	['people', ['L'], '/', 'person', 'Ctrl-g'],
	['batches', ['b'], '/', 'batch', 'Ctrl-g'],
	['the batches of a form', ['n'], '', 'batch', 'Ctrl-o'],
	['the labelers of a split', ['b', 'A'], '/', 'labeler', 'Ctrl-g'],
] as const)(
	'a search without matches in %s names the key that clears it',
	async (_, keys, find, what, key) => {
		const screen = await openList({ find: { drop: ['ctrl-g'] }, batchNarrowed: { clear: ['ctrl-o'] } });
		for (const one of [...keys, find].filter((text) => text !== '')) {
			await screen.press(one);
			await screen.shows(/acme\/warehouse/);
		}
		await screen.type('zzq');
		await screen.shows(`No matching ${what}. ${key} shows all.`);
	},
);

describe('the actions on a job', () => {
	it('are a dialog over the list, with letters as keys and / as the filter', async () => {
		const screen = await openList();
		await screen.press('x');
		const text = await screen.shows('❯ l  Reassign labeler');
		expect(text).toContain('acme/warehouse · jobs');
		expect(text).toContain('1 [All 3]');
		await screen.press('/');
		await screen.type('text');
		await screen.shows('❯ i  Edit instructions');
		expect(screen.text()).not.toContain('Reassign');
		await screen.type('zz');
		await screen.shows('No matching action. Esc shows all.');
		await screen.press('esc');
		await screen.shows('Reassign reviewer');
		await screen.press('l');
		await screen.shows('· Reassign labeler · Job a');
	});
});

describe('a menu in a form', () => {
	it('of batches is filtered by typing, and selects the batch under the cursor', async () => {
		const screen = await openList();
		await screen.press('n');
		const text = await screen.shows('type to narrow, ↑ ↓ and Enter choose');
		expect(text).toMatch(/1 ❯ .* 9 available/);
		await screen.type('jk');
		await screen.shows('No matching batch. Esc shows all.');
		await screen.press('esc');
		await screen.type('day');
		await screen.shows('❯ Dock 4, day · 9 available');
		expect(screen.text()).not.toContain('Gate');
		await screen.press('tab');
		await screen.shows(/Batch +Dock 4, day/);
		await screen.press('shift-tab');
		await screen.shows(/[123] ❯ Dock 4, day/);
		await screen.shows('Gate');
	});

	it('of distributions is filtered by typing', async () => {
		const screen = await openList();
		await screen.press('b', 'A');
		await screen.shows('split a batch');
		await screen.shows(/^❯ Labelers/m);
		await screen.press('shift-tab');
		await screen.shows(/^❯ Distribution +type to narrow/m);
		await screen.type('wei');
		await screen.shows(/❯ .*weight/);
		await screen.press('enter');
		await screen.shows(/Distribution +.*weight/);
	});
});

describe('the labelers of a split', () => {
	it('are filtered by /, and keep their selection', async () => {
		const screen = await openList();
		await screen.press('b', 'A');
		await screen.shows(/^❯ Labelers +none selected · Space select · \/ find · i add/m);
		await screen.press('space', '/');
		await screen.type('ann');
		const text = await screen.shows(/❯ \[ \] ann@/);
		expect(text).not.toMatch(/\[.\] bob@/);
		await screen.press('enter', 'space');
		await screen.shows(/❯ \[x\] ann@/);
		await screen.press('/');
		await screen.type('zz');
		await screen.shows('No matching labeler. Esc shows all.');
		await screen.press('esc');
		await screen.shows(/\[x\] bob@/);
		await screen.shows('2 selected');
	});

	it('default to the one under the cursor on Enter', async () => {
		const screen = await openList();
		await screen.press('b', 'A');
		await screen.shows(/^❯ Labelers +none selected/m);
		await screen.press('j', 'enter');
		await screen.shows(/❯ \[x\] ann@/);
		expect(screen.text()).toContain('1 selected');
	});
});

it('changes the theme from the palette, and says how to save it', async () => {
	const screen = await openList();
	await screen.press(':');
	await screen.type('theme light');
	await screen.shows('❯           Theme: light, for a light background');
	await screen.press('enter');
	await screen.shows('Theme light until the program ends; "theme" in the configuration keeps it');
});
