import { setTimeout as delay } from 'node:timers/promises';
import { constants, deflateRawSync } from 'node:zlib';
import type { Terminal } from '../terminal/pseudo-terminal.ts';
import type { Measure } from './measure.ts';
import { type Cost, costOf, openList, openPreview, previewed } from './sent-bytes.ts';
import { type StillServer, startStillServer } from './still-server.ts';
import { tigCosts } from './tig.ts';

const jobs = 10_000;
/** Milliseconds in which a program that has nothing to say must say nothing. */
const idleTime = 3000;

interface Row extends Pick<Measure, 'name' | 'value' | 'rival' | 'rivalValue' | 'goal'> {}

const beside = (
	name: string,
	value: number,
	rival: string,
	rivalValue: number,
	goal: number | null = 1,
): Row => ({
	name: `${name}, ${jobs.toLocaleString('en')} jobs`,
	value,
	rival,
	rivalValue,
	goal,
});

/**
 * Compares with the words whose text or look has changed, and with the least that any program could send: what
 * differs, without styles and moves.
 */
const besideText = (name: string, { sent, changed, differing }: Cost, goal: number): readonly Row[] => [
	beside(name, sent, 'words that changed', changed, goal),
	beside(name, sent, 'characters that differ', differing, null),
];

/** What a connection that packs what goes over it, as `ssh -C` does, makes of all that was sent so far. */
const packedBytes = (text: string): number =>
	deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }).length;

async function using<Result>(
	opened: Promise<Terminal>,
	work: (terminal: Terminal) => Promise<Result>,
): Promise<Result> {
	const terminal = await opened;
	try {
		return await work(terminal);
	} finally {
		terminal.dispose();
	}
}

const listAlone = (server: StillServer): Promise<readonly Row[]> =>
	using(openList(server, 90), async (terminal) => {
		const key = await costOf(terminal, () => terminal.press('j'), 10);
		const before = terminal.output();
		const page = await costOf(terminal, () => terminal.press('pagedown'), 10);
		const packed = (packedBytes(terminal.output()) - packedBytes(before)) / 10;
		const scroll = await costOf(terminal, () => terminal.press('j'), 10);
		const from = terminal.output().length;
		await delay(idleTime);
		const idle = Buffer.byteLength(terminal.output().slice(from));
		const tig = await tigCosts(90);
		return [
			beside('a cursor key, list alone', key.sent, 'a limit of', 300),
			...(tig === null
				? []
				: [beside('a cursor key, list alone', key.sent, 'tig, the same key', tig.key.sent)]),
			...besideText('a cursor key that scrolls, list alone', scroll, 1.1),
			...besideText('a page, list alone', page, 1.1),
			...(tig === null ? [] : [beside('a page, list alone', page.sent, 'tig, the same key', tig.page.sent)]),
			beside('a page, list alone, packed as by ssh -C', packed, 'as it is', page.sent, null),
			beside('nothing happens for 3 s, and a byte', idle + 1, 'a limit of', 1),
		];
	});

const withPreview = (server: StillServer): Promise<readonly Row[]> =>
	using(openPreview(server, 120), async (terminal) => {
		const key = await costOf(terminal, () => terminal.press('j'), 10, previewed);
		const page = await costOf(terminal, () => terminal.press('pagedown'), 10, previewed);
		return [
			...besideText('a cursor key, with preview', key, 1),
			...besideText('a page, with preview', page, 1.15),
		];
	});

const refreshing = (server: StillServer): Promise<readonly Row[]> =>
	using(openList(server, 120, 2), async (terminal) => {
		const first = Buffer.byteLength(terminal.output());
		const unchanged = await costOf(terminal, () => {}, 3);
		const job = await costOf(terminal, () => server.annotate(6), 3);
		return [
			beside('until the first screen is complete', first, 'a limit of', 6 * 1024),
			beside('an unchanged refresh: the clock', unchanged.sent, 'place, style, six digits', 24),
			beside('one job’s change', job.sent, 'a limit of', 150),
		];
	});

/** Bytes on the line, which do not depend on the machine. */
export async function byteMeasures(): Promise<readonly Measure[]> {
	const server = await startStillServer(jobs);
	try {
		const rows = [
			...(await listAlone(server)),
			...(await withPreview(server)),
			...(await refreshing(server)),
		];
		return rows.map((row) => ({ ...row, unit: 'bytes', spread: null }));
	} finally {
		await server.stop();
	}
}
