import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { forward, sendJson } from '../server/start-server.ts';
import { placeOf } from '../terminal/mouse-bytes.ts';
import type { RenderedScreen } from '../terminal/render-tree.ts';
import { renderApp } from './render-app.tsx';

// Two clicks are a double click, however slow the machine is.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['performance'] });
	return () => vi.useRealTimers();
});

const jobs = Array.from({ length: 30 }, (_, index) => ({
	...documentedJobs[0],
	id: `job-${index}`,
	name: `Dock ${index}`,
	annotated: index % 3,
	unannotated: 2 - (index % 3),
	numImages: 2,
}));

async function openList(): Promise<RenderedScreen> {
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const screen = renderApp({ apiUrl: server.url });
	await screen.shows('● manual');
	return screen;
}

/** The demo, and how many requests wrote something. */
async function openDemo() {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	let writes = 0;
	const server = await serve(async (response, seen) => {
		if (seen.method !== 'GET') writes += 1;
		(await forward(demo.url, seen))(response);
	});
	const screen = renderApp({ apiUrl: server.url, key: demo.key });
	await screen.shows('[All 36]');
	return { screen, writes: () => writes };
}

const selected = (screen: RenderedScreen): string | undefined => /❯.*(Dock \d+) /.exec(screen.text())?.[1];

describe('a click', () => {
	it('on a row selects it, and opens it at a double click', async () => {
		const screen = await openList();
		await screen.click('Dock 7 ');
		expect(selected(screen)).toBe('Dock 7');
		await screen.click('Dock 9 ');
		expect(selected(screen)).toBe('Dock 9');
		await screen.click('Dock 9 ');
		await screen.shows('· job ');
		expect(screen.text()).toMatch(/┃ Dock 9\n/);
	});

	it('on a row beside an open job shows the job of that row', async () => {
		const screen = await openList();
		await screen.press('enter');
		await screen.click('Dock 7 ');
		await screen.shows(/┃ Dock 7\n/);
		expect(screen.text()).toContain('· job ');
	});

	it('outside the rows does nothing', async () => {
		const screen = await openList();
		const before = screen.text();
		for (const place of ['acme/warehouse', 'LEFT', '──────']) {
			await screen.click(place);
			await screen.click(place);
		}
		expect(screen.text()).toBe(before);
	});

	it('does not move the rows of a scrolled list', async () => {
		const screen = await openList();
		await screen.press('G', 'k', 'k', 'k');
		const rows = (): readonly string[] => screen.text().match(/Dock \d+ /g) ?? [];
		const before = rows();
		await screen.click('Dock 16 ');
		expect(selected(screen)).toBe('Dock 16');
		expect(rows()).toEqual(before);
		await screen.press('j');
		expect(selected(screen)).toBe('Dock 17');
		expect(rows()).toEqual(before);
	});

	it('on a tab selects it, also while a filter is typed or a job is open', async () => {
		const screen = await openList();
		await screen.click('3 ');
		expect(screen.text()).toContain('[Annotating 10]');
		await screen.press('/');
		await screen.click('4 ');
		expect(screen.text()).toContain('[To review 10]');
		await screen.press('esc', 'enter');
		await screen.click('1 ');
		expect(screen.text()).toContain('[All 30]');
	});

	it('on a footer label runs its action', async () => {
		const screen = await openList();
		await screen.click('j down');
		expect(selected(screen)).toBe('Dock 1');
		await screen.click('help');
		await screen.shows(/^help/);
		await screen.click('close');
		await screen.shows('· jobs');
		await screen.click('filter');
		await screen.click('restore');
		await screen.shows('q quit');
	});

	it('twice on a column of the choice shows it, and saves nothing yet', async () => {
		const screen = await openList();
		await screen.press('c');
		await screen.shows('columns of every list');
		await screen.click('Reviewer ');
		await screen.click('Reviewer ');
		expect(screen.text()).toMatch(/columns of every list[\s\S]*❯ ✓ {5}Reviewer /);
	});

	it('types nothing into a text field', async () => {
		const screen = await openList();
		await screen.press('/');
		await screen.type('dock');
		await screen.click('dock');
		await screen.turn(1);
		screen.send('\u001b[<35;4000;3M');
		await screen.type('!');
		expect(screen.text()).toContain('/ dock!');
	});
});

describe('the wheel', () => {
	it('moves through a list and a text by three rows', async () => {
		const screen = await openList();
		await screen.turn(2);
		expect(selected(screen)).toBe('Dock 6');
		await screen.turn(-1);
		expect(selected(screen)).toBe('Dock 3');
		await screen.press(':');
		await screen.turn(1);
		expect(screen.text()).toMatch(/(?:^ {2}.*\n){3}❯/m);
		await screen.press('esc', '?');
		const [, first] = screen.text().split('\n');
		await screen.turn(1);
		expect(screen.text()).not.toContain(first);
	});
});

/** Clicks twice on a place, once it is selected. */
async function doubleClick(screen: RenderedScreen, what: string): Promise<void> {
	await screen.click(what);
	await screen.click(what);
}

describe('a click in a table', () => {
	it('selects a person, and shows their jobs at a double click', async () => {
		const { screen } = await openDemo();
		await screen.press('L');
		await screen.shows('· people');
		await screen.click('oskar');
		expect(screen.text()).toMatch(/❯ .*oskar/);
		await screen.click('oskar');
		await screen.shows(/\/ labeler=oskar/);
	});

	it('moves to a labeler of a split, and selects them at a double click', async () => {
		const { screen } = await openDemo();
		await screen.press('A');
		await screen.shows('none selected');
		const person =
			screen
				.text()
				.match(/\[ \] (\S+@\S+)/g)?.[2]
				?.slice(4) ?? '';
		await doubleClick(screen, `[ ] ${person}`);
		await screen.shows('1 selected');
		expect(screen.text()).toContain(`❯ [x] ${person}`);
	});
});

describe('a menu', () => {
	it('handles a whole double click, and passes none of it to the list below', async () => {
		const screen = await openList();
		await screen.press('s');
		const place = placeOf(screen.text(), 'left ');
		await screen.clickAt(place);
		expect(screen.text()).toMatch(/↓LEFT/);
		await screen.clickAt(place);
		expect(selected(screen)).toBe('Dock 0');
		await screen.clickAt(place);
		expect(selected(screen)).not.toBe('Dock 0');
	});

	it('selects the clicked choice', async () => {
		const screen = await openList();
		await screen.press('s');
		await screen.click('left ');
		await screen.shows('LEFT');
		expect(screen.text()).toMatch(/↓LEFT/);
	});

	it('scrolls by the wheel, and stops at its ends', async () => {
		const screen = await openList();
		await screen.press(':');
		await screen.shows('actions');
		const before = screen.text();
		const at = (): number => Number(/(\d+)\/\d\d/.exec(screen.text().split('actions')[1] ?? '')?.[1]);
		expect(at()).toBe(1);
		await screen.turn(2, 'DOES');
		expect(at()).toBe(1);
		await screen.turn(2, 'Open job');
		expect(at()).toBe(7);
		await screen.turn(-4, 'Open job');
		expect(screen.text()).toBe(before);
	});
});

it('types the clicked suggestion', async () => {
	const { screen } = await openDemo();
	await screen.press('a');
	await screen.shows(/· ~?\d+ available/);
	await screen.click('oskar@labelworks.example  ');
	await screen.shows(/❯ Labeler +oskar@labelworks\.example/);
	await screen.click('next');
	await screen.shows('❯ Reviewer');
	expect(screen.text()).toMatch(/ {2}Labeler +oskar@labelworks\.example/);
});

it('goes to the clicked field of a form, and checks the one it leaves', async () => {
	const { screen } = await openDemo();
	await screen.press('a');
	await screen.shows(/· ~?\d+ available/);
	await screen.click('Images  ');
	await screen.shows('❯ Images');
	await screen.type('0');
	await screen.click('Instructions  ');
	expect(await screen.shows('❯ Instructions')).toContain('× a whole number, 1 or more');
	await screen.type('Boxes');
	await screen.click('Batch  ');
	expect(await screen.shows('❯ Batch')).toMatch(/ {2}Instructions +Boxes/);
});

it('takes the typed labeler of a split along when another field is clicked', async () => {
	const { screen } = await openDemo();
	await screen.press('A');
	await screen.shows('❯ Labelers');
	await screen.press('i');
	await screen.type('new@acme.example');
	await screen.click('Names  ');
	expect(await screen.shows('❯ Names')).toMatch(/ {2}Labelers +new@acme\.example\n/);
	await screen.click('Labelers  ');
	await screen.press('/');
	await screen.type('osk');
	await screen.click('Reviewer  ');
	await screen.shows('❯ Reviewer');
	await screen.type('r');
	await screen.shows(/❯ Reviewer +r/);
});

describe('a write to Roboflow', () => {
	it('is never confirmed by a click: not a create', async () => {
		const { screen, writes } = await openDemo();
		await screen.press('a');
		await screen.shows(/· ~?\d+ available/);
		await screen.press('enter', 'ctrl-s');
		await screen.shows('This job will be created');
		await doubleClick(screen, 'create job');
		await doubleClick(screen, 'This job will be created');
		await screen.click('edit');
		await screen.shows('❯ ');
		expect(screen.text()).not.toContain('This job will be created');
		expect(writes()).toBe(0);
	});

	it('is never confirmed by a click: not an action that was selected by clicks', async () => {
		const { screen, writes } = await openDemo();
		await screen.click('x act');
		await screen.shows('· Actions ·');
		await doubleClick(screen, 'Submit for review');
		await screen.shows('Nothing is sent until you press');
		await doubleClick(screen, 'Enter run');
		await doubleClick(screen, 'Nothing is sent');
		await screen.shows('Nothing is sent until you press Enter');
		expect(writes()).toBe(0);
	});
});
