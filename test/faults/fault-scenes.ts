import { expect } from 'vitest';
import { renderApp } from '../screens/render-app.tsx';
import { type FaultName, faults, patienceFor } from '../server/faults.ts';
import { type ServedDemo, serveDemo } from '../server/serve-demo.ts';
import type { RenderedScreen } from '../terminal/render-tree.ts';
import { answeredSince, freshnessOf, paragraph, pass, recovered, refreshed } from './fault-screen.ts';
import type { MatrixColumn } from './matrix.ts';

/** Milliseconds between refreshes. */
const interval = 10_000;

const open = ({ url, key }: ServedDemo, fault: FaultName): RenderedScreen =>
	renderApp({ apiUrl: url, key, timeout: patienceFor(fault), program: { interval } });

/** The name in the row that is selected. */
const selectedName = (screen: RenderedScreen): string =>
	/^❯ (?:[○◐◉↺●] )?(\S+)/m.exec(screen.text())?.[1] ?? 'no row';

const withoutTime = (text: string): string => text.replaceAll(/\d\d:\d\d:\d\d/g, 'hh:mm:ss');

/** What is wrong with the rows that are shown. */
const statusOf = (screen: RenderedScreen): string =>
	screen
		.text()
		.split('\n')
		.slice(1)
		.filter((line) => line.startsWith('! '))
		.map((line) => ` · ${line.trim()}`)
		.join('');

/** Keys are heard: the help opens and closes. */
async function expectHelp(screen: RenderedScreen): Promise<void> {
	await screen.press('f1');
	expect(screen.text()).toMatch(/^help/);
	await screen.press('f1');
	expect(screen.text()).not.toMatch(/^help/);
}

const bodyOf = (screen: RenderedScreen): string => screen.text().slice(screen.text().indexOf('\n'));

/** Keys are heard: the screen moves, and back. */
async function expectMoves(screen: RenderedScreen): Promise<void> {
	const before = bodyOf(screen);
	await screen.press('j');
	expect(bodyOf(screen)).not.toBe(before);
	await screen.press('k');
	expect(bodyOf(screen)).toBe(before);
}

/** Refreshes into the fault, then out of it. Old rows are there all along. */
async function throughRefresh(
	screen: RenderedScreen,
	server: ServedDemo,
	column: 'list' | 'detail' | 'batches',
	fault: FaultName,
): Promise<string> {
	const name = selectedName(screen);
	const before = freshnessOf(screen);
	// By the clock of the screen, every answer is then a new one.
	await pass(1000);
	await server.inject(column, faults[fault]);
	await (column === 'batches' ? screen.press('r') : pass(interval));
	const seen = (await refreshed(screen, before)) + statusOf(screen);
	expect(screen.text()).toContain(name);
	await expectMoves(screen);
	await server.mend();
	if (/key refused|r to retry/.test(freshnessOf(screen))) await screen.press('r');
	await recovered(screen);
	expect(screen.text()).toContain(name);
	return seen;
}

async function fillIn(screen: RenderedScreen): Promise<void> {
	await screen.press('n');
	await screen.shows('❯ Dock 4');
	await screen.press('enter', '3', 'enter');
	await screen.type('lenny');
	await screen.press('enter', 'ctrl-s');
	await screen.shows('This job will be created');
}

/** What each column does; each begins with a new program. */
const scenes: Readonly<Record<MatrixColumn, (server: ServedDemo, fault: FaultName) => Promise<string>>> = {
	async start(server, fault) {
		await server.inject('list', faults[fault]);
		const screen = open(server, fault);
		const freshness = await refreshed(screen, '');
		const isGood = freshness.startsWith('●');
		const seen = isGood ? freshness + statusOf(screen) : await paragraph(screen, /^ {2}× /);
		await expectHelp(screen);
		await server.mend();
		if (freshness.includes('key refused')) await screen.press('r');
		await recovered(screen);
		return seen;
	},
	async list(server, fault) {
		const screen = open(server, fault);
		await screen.shows('● live');
		return throughRefresh(screen, server, 'list', fault);
	},
	async detail(server, fault) {
		const screen = open(server, fault);
		await screen.shows('● live');
		const name = selectedName(screen);
		await screen.press('enter');
		await screen.shows('· job ');
		await screen.shows('● live');
		expect(screen.text()).toContain(name);
		return throughRefresh(screen, server, 'detail', fault);
	},
	async batches(server, fault) {
		const screen = open(server, fault);
		await screen.shows('● live');
		await pass(1000);
		const opened = Date.now();
		await screen.press('b');
		await answeredSince(screen, opened);
		return throughRefresh(screen, server, 'batches', fault);
	},
	async create(server, fault) {
		const screen = open(server, fault);
		await screen.shows('● live');
		await fillIn(screen);
		await server.inject('create', faults[fault]);
		await screen.press('enter');
		const seen = await paragraph(screen, /^(× |Created )/);
		const posts = (): number => server.requests.filter(({ method }) => method === 'POST').length;
		expect(posts()).toBeLessThanOrEqual(1);
		await server.mend();
		if (seen.startsWith('Created')) return seen;
		await expectHelp(screen);
		const before = posts();
		await screen.press('ctrl-s');
		const isUnknown = seen.includes("don't know whether");
		expect(screen.text().includes('an earlier attempt may have made this job already')).toBe(isUnknown);
		await screen.press('enter');
		await screen.shows('Created ');
		expect(posts()).toBe(before + 1);
		return seen;
	},
};

/** Plays the scene of a column with a fault. Returns what the person sees of it, with `hh:mm:ss` for times. */
export async function seeFault(name: FaultName, column: MatrixColumn): Promise<string> {
	const server = await serveDemo();
	const seen = withoutTime(await scenes[column](server, name));
	expect(server.strays).toEqual([]);
	expect(seen).not.toContain(server.key);
	return seen;
}
