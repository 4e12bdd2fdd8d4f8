import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../source/jobs/output/clipboard.ts';
import type { WriteExport } from '../../source/jobs/output/export.ts';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import type { RenderedScreen } from '../terminal/render-tree.ts';
import { renderApp } from './render-app.tsx';

const job = (id: string, changes: object) => ({ ...documentedJobs[0], id, name: `Job ${id}`, ...changes });

const jobs = [
	job('a', { labeler: 'ann@acme.example', annotated: 3, unannotated: 23 }),
	job('b', { labeler: 'bob@acme.example', annotated: 26, unannotated: 0 }),
	job('c', { labeler: 'ann@acme.example', annotated: 0, unannotated: 9, numImages: 9 }),
	job('d', { labeler: 'bob@acme.example', annotated: 1, unannotated: 40, numImages: 41 }),
];

interface Triage extends RenderedScreen {
	/** What the service answers from now on. */
	readonly serveJobs: (next: readonly object[]) => void;
	/** The service refuses the key from now on. */
	readonly fail: () => void;
	readonly copied: readonly string[];
	/** Path → text. */
	readonly files: ReadonlyMap<string, string>;
	/** Names of the jobs on the screen, in their order. */
	readonly names: () => string;
}

async function triage(): Promise<Triage> {
	let current: readonly object[] | null = jobs;
	const server = await serve((response, { url }) =>
		sendJson(
			response,
			url.includes('/batches') ? { batches: [] } : { jobs: current },
			current === null ? 401 : 200,
		),
	);
	const copied: string[] = [];
	const files = new Map<string, string>();
	const writeExport: WriteExport = (path, text, mayOverwrite) => {
		if (files.has(path) && !mayOverwrite) return { state: 'exists' };
		files.set(path, text);
		return { state: 'written', path };
	};
	const clipboard: Clipboard = {
		copy(text) {
			copied.push(text);
			return { isCopied: true };
		},
	};
	const screen = renderApp({
		apiUrl: server.url,
		program: { clipboard, writeExport, teams: { night: ['ann@acme.example', 'eve@acme.example'] } },
	});
	await screen.shows('Job a');
	return {
		...screen,
		copied,
		files,
		serveJobs(next) {
			current = next;
		},
		fail() {
			current = null;
		},
		names: () => [...screen.text().matchAll(/[○◐◉↺●] Job (\w)/g)].map(([, id]) => id).join(''),
	};
}

describe('filtering', () => {
	it('finds the jobs of a team while typing, and replaces the team with its members on Enter', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('labeler:@night');
		expect([...screen.names()].sort().join('')).toBe('ac');
		await screen.press('enter');
		await screen.shows('/ labeler:ann@acme.example,eve@acme.example · 2 of 4');
		expect([...screen.names()].sort().join('')).toBe('ac');
	});

	it('suggests the team that is meant, and keeps the typed text', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('labeler:@nigth');
		await screen.press('enter');
		await screen.shows('Not applied: Unknown team “@nigth”. Did you mean @night?');
	});

	it('filters while typing, counts in the tabs, and keeps the filter on Enter', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.shows('words, or stage:review');
		await screen.type('labeler:ann');
		expect(screen.names()).toBe('ac');
		expect(screen.text()).toMatch(/1 \[All 2\] {2}2 To start 1 {2}3 Annotating 1/);
		await screen.press('enter');
		await screen.shows('/ labeler:ann · 2 of 4');
		await screen.press('j');
		expect(screen.text()).toMatch(/^❯.*Job c/m);
		await screen.press('esc');
		expect(screen.names()).toBe('abcd');
	});

	it('never shows all jobs for a mistake, and explains the mistake on Enter', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('bob');
		await screen.paste(' lft>20');
		await screen.shows(/^\/ bob lft>20 +still showing jobs that match “bob”$/m);
		expect(screen.text()).toContain('^ unknown field “lft”; did you mean “left”?');
		expect(screen.names()).toBe('bd');
		await screen.press('enter');
		await screen.shows('× Not applied: unknown field “lft”; did you mean “left”?');
		expect(screen.text()).toContain('still showing jobs that match “bob”');
		expect(screen.names()).toBe('bd');
		await screen.press('ctrl-u');
		await screen.paste('age>3');
		await screen.shows(/^\/ age>3 .*still showing all jobs/m);
		await screen.shows('age takes a time');
	});

	it('hides empty jobs, says how many, and shows them for empty:yes', async () => {
		const screen = await triage();
		const none = { annotated: 0, unannotated: 0, numImages: 0, status: 'review' };
		screen.serveJobs([...jobs, job('e', none), job('f', none)]);
		await screen.press('r');
		await screen.shows('2 empty jobs hidden');
		expect(screen.names()).toBe('abcd');
		expect(screen.text()).toContain('1 [All 4]');
		await screen.press('/');
		await screen.type('empty:yes');
		await screen.press('enter');
		await screen.shows('/ empty:yes · 2 of 6');
		expect(screen.names()).toBe('ef');
		expect(screen.text()).toContain('1 [All 2]');
		expect(screen.text()).not.toContain('hidden');
	});

	it('says that no job has images when all are empty', async () => {
		const screen = await triage();
		screen.serveJobs([job('e', { annotated: 0, unannotated: 0, numImages: 0 })]);
		await screen.press('r');
		await screen.shows('1 empty job hidden');
		await screen.press('r');
		await screen.shows('No job has images.');
	});

	it('shows a mistake at its position, and keeps the last valid result', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('bob left>');
		const lines = screen.text().split('\n');
		const field = lines.findIndex((line) => line.startsWith('/ bob left>'));
		expect(lines[field + 1]?.indexOf('^')).toBe('/ bob left>'.length);
		expect(lines[field + 1]).toContain('a number, or a share');
		expect(screen.names()).toBe('bd');
		await screen.press('enter');
		expect(screen.text()).toContain('/ bob left>');
		await screen.type('20');
		await screen.press('enter');
		await screen.shows('/ bob left>20 · 1 of 4');
	});

	it('completes fields and values with Tab, and continues at the end', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('lab');
		expect(screen.text()).toContain('Tab labeler:');
		await screen.press('tab');
		await screen.type('b');
		await screen.press('tab');
		await screen.type(' left>1');
		await screen.press('enter');
		await screen.shows('/ labeler:bob@acme.example left>1 · 1 of 4');
	});

	it('pastes as one line, and discards the text on Esc', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.paste('ann\nleft>9');
		await screen.shows('/ ann left>9');
		expect(screen.names()).toBe('a');
		await screen.press('esc');
		expect(screen.names()).toBe('abcd');
		expect(screen.text()).not.toContain('left>9');
	});

	it('shows its help, and returns to the typed text', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('ann');
		await screen.press('f1');
		await screen.shows('-stage:done');
		await screen.press('esc');
		await screen.type(' left>9');
		expect(screen.names()).toBe('a');
	});
});

describe('sorting', () => {
	it('sorts by the selected field, and reverses the order', async () => {
		const screen = await triage();
		await screen.press('s');
		await screen.shows('left · the most left first');
		await screen.press('3');
		await screen.shows('↓LEFT');
		expect(screen.names()).toBe('dacb');
		await screen.press('S');
		expect(screen.text()).toContain('↑LEFT');
		expect(screen.names()).toBe('bcad');
	});

	it('names the sort order when no column shows it', async () => {
		const screen = await triage();
		await screen.press('s', '8');
		await screen.shows('sorted by reviewer ↑');
	});
});

describe('the position in a long list', () => {
	const many = Array.from({ length: 36 }, (_, index) =>
		job(String(index + 1).padStart(2, '0'), { numImages: 99, annotated: 1, unannotated: 40 + index }),
	);
	const rowsOf = (screen: RenderedScreen) =>
		[...screen.text().matchAll(/[○◐◉↺●].Job (\d\d)/g)].map(([, id]) => id);

	async function openMany() {
		const screen = await triage();
		screen.serveJobs(many);
		await screen.press('r');
		await screen.shows(' gone ');
		await screen.press('r');
		await screen.shows('1/36 ▾');
		return screen;
	}

	it('is always shown, with arrows for rows above and below', async () => {
		const screen = await openMany();
		await screen.press(...'jjj');
		await screen.shows('4/36 ▾');
		await screen.press('G');
		await screen.shows('36/36 ▴');
		expect(screen.text()).not.toContain('▾');
	});

	it('returns to the first rows after a sort, with the selected job named below them', async () => {
		const screen = await openMany();
		await screen.press('j', 's', '3');
		await screen.shows('↓LEFT');
		expect(rowsOf(screen).slice(0, 2)).toEqual(['36', '35']);
		expect(screen.text()).toMatch(/^❯ ▾ row 35: Job 02/m);
		await screen.press('r');
		await screen.shows('35/36 ▾');
		expect(rowsOf(screen).slice(0, 2)).toEqual(['36', '35']);
		await screen.press('j');
		await screen.shows('1/36 ▾');
		expect(screen.text()).toMatch(/^❯ . Job 36/m);
		expect(screen.text()).not.toContain('▾ row');
	});

	it('returns to the first rows after a filter, and to the selected job on Esc', async () => {
		const screen = await openMany();
		await screen.press('G', '/');
		await screen.type('left>40');
		await screen.shows('35/35 ▾');
		expect(rowsOf(screen)[0]).toBe('02');
		expect(screen.text()).toMatch(/^❯ ▾ row 35: Job 36/m);
		await screen.press('esc');
		await screen.shows('36/36 ▴');
		expect(screen.text()).toMatch(/^❯ . Job 36/m);
	});
});

describe('keeping the position', () => {
	it('does not move rows while keys are in use, but moves them on r', async () => {
		const screen = await triage();
		await screen.press('s', '3');
		await screen.shows('↓LEFT');
		screen.serveJobs(jobs.map((one) => (one.id === 'c' ? { ...one, unannotated: 99, numImages: 99 } : one)));
		await screen.press('j');
		// Somebody else's key asks for the jobs: the list is only told that they came.
		await screen.press('L', 'r', 'esc');
		await screen.shows('↕ 1 row will move, r moves them now');
		expect(screen.names()).toBe('dacb');
		expect(screen.text()).toMatch(/Job c .* 0\/99 .* 99 /);
		await screen.press('r');
		expect(screen.names()).toBe('cdab');
		expect(screen.text()).toMatch(/^❯.*Job c/m);
	});

	it('shows changed and missing jobs until the next refresh', async () => {
		const screen = await triage();
		const [first, ...others] = jobs;
		screen.serveJobs([{ ...first, annotated: 5, unannotated: 21 }, ...others.slice(1)]);
		await screen.press('r');
		await screen.shows(/Job b .* gone /);
		expect(screen.text()).toMatch(/Job a .* 5\/26 .*\+2/);
		await screen.press('r');
		await screen.shows(/Job a .*5\/26 +21 .*\dy/);
		expect(screen.names()).toBe('acd');
		expect(screen.text()).not.toContain('gone');
		expect(screen.text()).not.toContain('+2');
	});
});

describe('marks', () => {
	it('copies ids and links of the marked jobs, else of the selected one', async () => {
		const screen = await triage();
		await screen.press('y');
		await screen.shows('Copied the id');
		await screen.press(' ', 'j', ' ');
		await screen.shows('✓ 2 marked');
		expect(screen.text()).toMatch(/^ ✓◐ Job a/m);
		await screen.press('y', 'Y');
		await screen.shows('Copied 2 links');
		expect(screen.copied).toEqual([
			'a',
			'a\nc',
			'https://app.roboflow.com/acme/warehouse/annotate/job/a\nhttps://app.roboflow.com/acme/warehouse/annotate/job/c',
		]);
		await screen.press('esc');
		expect(screen.text()).not.toContain('✓');
	});

	it('shows a link that can be followed', async () => {
		const screen = await triage();
		await screen.press('j', 'o');
		await screen.shows('Copied https://app.roboflow.com/acme/warehouse/annotate/job/b');
		expect(screen.copied).toEqual(['https://app.roboflow.com/acme/warehouse/annotate/job/b']);
	});

	it('exports a file, and asks before it overwrites one', async () => {
		const screen = await triage();
		await screen.press('*', 'ctrl-s');
		await screen.shows('Writes 4 marked jobs as CSV');
		await screen.press('ctrl-u');
		await screen.type('jobs.csv');
		await screen.press('enter');
		await screen.shows('Wrote 4 jobs to jobs.csv');
		await screen.press('*', ' ', 'ctrl-s');
		await screen.shows('Writes 1 marked job as CSV');
		await screen.press('ctrl-u');
		await screen.type('jobs.csv');
		await screen.press('enter');
		await screen.shows('jobs.csv exists. Overwrite?');
		await screen.press('enter');
		await screen.shows('Press y to overwrite the file, Esc to go back');
		await screen.press('n', 'tab');
		await screen.shows('Writes 1 marked job as JSON');
		await screen.press('enter');
		await screen.shows('Wrote 1 job to jobs.json');
		expect(screen.files.get('jobs.csv')?.split('\n')).toHaveLength(6);
		expect(JSON.parse(screen.files.get('jobs.json') ?? '').jobs).toHaveLength(1);
	});
});

describe('a job that is not shown', () => {
	it('is counted among the marked jobs, and exported', async () => {
		const screen = await triage();
		await screen.press(' ', ' ', '/');
		await screen.type('id=d');
		await screen.press('enter');
		await screen.shows('✓ 2 marked (2 not shown)');
		await screen.press('y');
		await screen.shows('Copied 2 ids (2 not shown)');
		await screen.press('ctrl-s');
		await screen.shows('Writes 2 marked jobs (2 not shown) as CSV');
		await screen.press('enter');
		await screen.shows('Wrote 2 jobs (2 not shown) to jobs-');
	});

	it('reports that there are no jobs to export', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('zebra');
		await screen.press('enter', 'ctrl-s');
		await screen.shows('no job is shown, and none is marked');
	});

	it('is exported as selected, even if it is gone', async () => {
		const screen = await triage();
		await screen.press(' ', 'ctrl-s');
		await screen.shows('Writes 1 marked job ');
		screen.serveJobs(jobs.slice(1));
		await screen.press('esc', 'r');
		await screen.shows(' gone ');
		await screen.press('ctrl-s');
		await screen.shows('Writes 3 shown jobs');
	});

	it('uses the suggested file name when none is typed', async () => {
		const screen = await triage();
		await screen.press('ctrl-s', 'ctrl-u', 'enter');
		await screen.shows(/Wrote 4 jobs to jobs-acme-warehouse-[\d-]+\.csv/);
	});
});

describe('Esc and S', () => {
	it('clear the filter, then the marks, then the tab', async () => {
		const screen = await triage();
		await screen.press('3', ' ', '/');
		await screen.type('ann');
		await screen.press('enter', 'esc');
		await screen.shows('[Annotating 2]');
		expect(screen.text()).toContain('✓');
		await screen.press('esc');
		expect(screen.text()).not.toContain('✓');
		expect(screen.text()).toContain('[Annotating 2]');
		await screen.press('esc');
		await screen.shows('[All 4]');
	});

	it('say that there is no sort order to reverse', async () => {
		const screen = await triage();
		await screen.press('S');
		await screen.shows('not sorted; s chooses an order');
	});

	it('say since when idle times are tracked, when no job is stuck', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('stuck:yes');
		await screen.shows('The filter finds no job.');
		expect(screen.text()).toMatch(/Idle times are tracked since \d{4}-\d\d-\d\d \d\d:\d\d, when/);
		expect(screen.text()).toMatch(/A job is stuck after a day without change: refresh after *\s\d{4}-/);
	});

	it('keep the preview until the cursor rests, from the first key on', async () => {
		const screen = await triage();
		await screen.press('p');
		await screen.shows(' │ Job a');
		await screen.press('down');
		expect(screen.text()).toMatch(/^❯ . Job b .* │/m);
		expect(screen.text()).toContain(' │ Job a');
		await screen.shows(' │ Job b');
	});

	it('keep the preview after opening other screens', async () => {
		const screen = await triage();
		await screen.press('p');
		await screen.shows(' │ Job a');
		await screen.press('p', 's', 'esc');
		await screen.shows('acme/warehouse · jobs');
		expect(screen.text()).not.toContain(' │ ');
	});
});

describe('the palette', () => {
	it('accepts a paste', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.shows('type to narrow');
		await screen.paste('work\nload');
		await screen.shows('/ work load');
	});

	it.each([
		['workload', /❯ L +People/],
		['pause', /❯ z +Pause/],
		['csv', /❯ Ctrl-s +Export/],
		['browser', /❯ o +Show and copy/],
	])('finds an action by another name: %s', async (word, row) => {
		const screen = await triage();
		await screen.press(':');
		await screen.type(word);
		await screen.shows(row);
	});

	it('shows no job action in the footer when there is no job', async () => {
		const screen = await triage();
		expect(screen.text()).toMatch(/Enter open .*x act .*a assign/);
		await screen.press('/');
		await screen.type('zebra');
		await screen.press('enter');
		await screen.shows(/\? help/);
		expect(screen.text()).not.toMatch(/Enter open|x act|a assign/);
		expect(screen.text()).toMatch(/n new/);
		await screen.press('esc');
		await screen.shows(/Enter open .*x act .*a assign/);
	});

	it('reports once that a key has no effect, until another key has one', async () => {
		const screen = await triage();
		await screen.press('0');
		await screen.shows('No action for 0 here · ? lists the keys');
		await screen.press('left');
		await screen.shows('No action for ← here');
		await screen.press('j');
		expect(screen.text()).not.toContain('No action for');
		await screen.press('o');
		const link = await screen.shows('https://');
		await screen.press('0');
		await screen.shows('No action for 0 here');
		await screen.press('enter', '0');
		await screen.shows('No action for 0 here');
		await screen.press('esc');
		expect(screen.text()).not.toContain('No action for');
		expect(link).not.toContain('No action for');
	});

	it('does not report typed text and unknown keys', async () => {
		const screen = await triage();
		await screen.press('/');
		await screen.type('0');
		screen.send('\u001b[12~');
		await screen.press('ctrl-o');
		expect(screen.text()).not.toContain('No action for');
		await screen.press('esc');
		screen.send('\u001b[12~');
		screen.send('\u001b[?1;2c');
		await screen.settled();
		expect(screen.text()).not.toContain('No action for');
	});

	it('finds keys in the help by their action; Esc clears the search, then closes the help', async () => {
		const screen = await triage();
		await screen.press('?');
		await screen.shows(/Job list\s/);
		expect(screen.text()).toMatch(/\/ find/);
		await screen.press('/');
		await screen.type('csv');
		const found = await screen.shows('Export marked or shown jobs');
		expect(found).not.toContain('Refresh now');
		await screen.press('enter', 'j');
		expect(screen.text()).not.toContain('Refresh now');
		await screen.press('/', 'ctrl-u');
		await screen.type('zebra');
		await screen.shows('No key or text found.');
		await screen.press('enter', 'esc');
		await screen.shows(/Job list\s/);
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
	});

	it('keeps the typed text below the help', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.type('work');
		await screen.press('f1');
		await screen.shows('Help');
		await screen.press('esc');
		await screen.shows('/ work');
	});

	it('finds an action by typing, and runs it', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.shows('Open job');
		await screen.type('peop');
		await screen.shows(/❯ L +People/);
		await screen.press('enter');
		await screen.shows('acme/warehouse · people');
	});

	it('sorts, and closes completely', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.type('most left');
		await screen.shows(/❯ +Sort by left · the most left first/);
		await screen.press('enter');
		expect(screen.names()).toBe('dacb');
		await screen.press(':', 'esc');
		await screen.shows('acme/warehouse · jobs');
	});

	it('reports that no action matches', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.type('zzzz');
		await screen.shows('No matching action. Esc shows all.');
	});

	it('lists unavailable actions last, with their reasons', async () => {
		const screen = await triage();
		await screen.press(':');
		await screen.type('re');
		await screen.shows(/S +Reverse order · not now: the list is not sorted/);
		await screen.shows(/Return for edits · not now: it is not in review/);
		expect(screen.text()).toMatch(/Refresh now(?:.|\n)*Reverse order/);
		await screen.press('esc', 'esc', 's', '3', ':');
		await screen.type('rev');
		await screen.shows(/❯ S +Reverse order +│/);
	});
});

describe('the log', () => {
	it('shows every event and error with its time, newest first', async () => {
		const screen = await triage();
		await screen.press('y');
		await screen.shows('Copied the id');
		await screen.press('!');
		expect(await screen.shows('Copied the id')).toMatch(/^\d\d:\d\d:\d\d ✓ Copied the id/m);
	});

	it('groups repeated events', async () => {
		const screen = await triage();
		await screen.press('y', 'o', 'y', 'y', '!');
		const text = await screen.shows('3 times since');
		expect(text).toMatch(/^\d\d:\d\d:\d\d ✓ Copied the id .*· 3 times since \d\d:\d\d:\d\d$/m);
		expect(text.match(/Copied the id/g)).toHaveLength(1);
		expect(text.indexOf('Copied the id')).toBeLessThan(text.indexOf('https://'));
	});

	it('shows a failure and the recovery', async () => {
		const screen = await triage();
		screen.fail();
		await screen.press('r');
		await screen.shows('× key refused');
		screen.serveJobs(jobs);
		await screen.press('r');
		await screen.shows('● manual');
		await screen.press('!');
		const text = await screen.shows('jobs of acme/warehouse: recovered after 1 failed request');
		expect(text).toMatch(/× jobs of acme\/warehouse: .*401.*check ROBOFLOW_API_KEY/);
	});
});
