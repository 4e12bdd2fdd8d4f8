import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { costOf, openList, openPreview, previewed } from '../bench/sent-bytes.ts';
import { type StillServer, startStillServer } from '../bench/still-server.ts';

const pageDown = '\u001b[6~';
let server: StillServer;

beforeAll(async () => {
	server = await startStillServer(1000);
	return () => server.stop();
});

async function open(columns: number, interval = 0) {
	const terminal = await openList(server, columns, interval);
	onTestFinished(terminal.dispose);
	return terminal;
}

async function openBeside() {
	const terminal = await openPreview(server, 120);
	onTestFinished(terminal.dispose);
	return terminal;
}

describe('bytes written', () => {
	it('a cursor key in the list', async () => {
		const terminal = await open(90);
		const { sent, changed } = await costOf(terminal, () => terminal.type('j'), 20);
		expect(sent).toBeLessThan(1.2 * changed);
	});

	it('a cursor key that scrolls the list', async () => {
		const terminal = await open(90);
		await costOf(terminal, () => terminal.type(pageDown), 1);
		const { sent, changed } = await costOf(terminal, () => terminal.type('j'), 20);
		expect(sent).toBeLessThan(300);
		expect(sent).toBeLessThan(changed / 4);
	});

	it('a cursor key with the preview', async () => {
		const terminal = await openBeside();
		const { sent, changed } = await costOf(terminal, () => terminal.type('j'), 20, previewed);
		expect(sent).toBeLessThan(1.05 * changed);
	});

	it('a cursor key while the preview waits', async () => {
		const terminal = await openBeside();
		const { sent, changed } = await costOf(terminal, () => terminal.type('j'), 20);
		expect(sent).toBeLessThan(1.2 * changed);
	});

	it.each([
		{ columns: 90, most: 1.15, part: undefined },
		{ columns: 120, most: 1.4, part: previewed },
	])('a page at $columns columns', async ({ columns, most, part }) => {
		const terminal = await (part === undefined ? open(columns) : openBeside());
		const { sent, changed } = await costOf(terminal, () => terminal.type(pageDown), 10, part);
		expect(sent).toBeLessThan(most * changed);
	});

	it('the first screen, complete', async () => {
		const terminal = await open(120);
		expect(Buffer.byteLength(terminal.output())).toBeLessThan(6 * 1024);
	});

	it('a refresh without changes, and with one changed job', async () => {
		const terminal = await open(120, 4);
		const before = terminal.screen();
		const unchanged = await costOf(terminal, () => {}, 1);
		expect(withoutClock(terminal.screen())).toBe(withoutClock(before));
		expect(unchanged.sent).toBeLessThanOrEqual(24);
		const news = await costOf(terminal, () => server.annotate(6), 1);
		expect(withoutClock(terminal.screen())).not.toBe(withoutClock(before));
		expect(news.sent).toBeLessThan(150);
	});

	it('a key without an action, which is reported once', async () => {
		const terminal = await open(90);
		const said = await costOf(terminal, () => terminal.type('H'), 1);
		expect(terminal.screen()).toContain('No action for H here');
		expect(said.sent).toBeLessThan(said.changed + 40);
		const before = terminal.output().length;
		terminal.type('HHHHH');
		await terminal.quiet(300);
		expect(terminal.output()).toHaveLength(before);
	});
});

const withoutClock = (screen: string): string => screen.replace(/updated \d\d:\d\d:\d\d/, '');
