import { setTimeout as delay } from 'node:timers/promises';
import { program, startTerminal, type Terminal, type TerminalOptions } from '../terminal/pseudo-terminal.ts';
import { isInstalled, within } from '../terminal/within.ts';
import { compare, inTurn, type Measure } from './measure.ts';
import { type Setting, withServers } from './setting.ts';

const size = { columns: 120, rows: 40 };
const far = { line: { bits: 64_000, roundTrip: 300 }, ...size };
/** Milliseconds for which a line carries nothing, as one that loses what is sent. */
const stall = 2000;

/** The line of the screen that the cursor of the list is on. */
const cursorLine = (screen: string): number => screen.split('\n').findIndex((text) => text.startsWith('❯'));

/** Milliseconds from typing some keys to a screen on which the cursor is where they lead. */
async function timeOf({ type, until, quiet, screen }: Terminal, keys: string, by: number): Promise<number> {
	await quiet(1000);
	const wanted = cursorLine(screen()) + by;
	const start = performance.now();
	type(keys);
	await until(() => cursorLine(screen()) === wanted, `the cursor is not on line ${wanted}`);
	return performance.now() - start;
}

/** The same for so many keys down and so many up again, on average. */
const thereAndBack = (terminal: Terminal, count: number) => async (): Promise<number> => {
	const there = await timeOf(terminal, 'j'.repeat(count), count);
	return (there + (await timeOf(terminal, 'k'.repeat(count), -count))) / 2;
};

/** Milliseconds from the end of a stall until a screen shows where five keys lead that were typed meanwhile. */
const afterStall = (terminal: Terminal) => async (): Promise<number> => {
	const wait = async (keys: string, by: number): Promise<number> => {
		await terminal.quiet(500);
		const wanted = cursorLine(terminal.screen()) + by;
		terminal.pause();
		for (const key of keys) {
			terminal.type(key);
			await delay(stall / keys.length);
		}
		const start = performance.now();
		terminal.resume();
		await terminal.until(
			() => cursorLine(terminal.screen()) === wanted,
			`the cursor is not on line ${wanted}`,
		);
		return performance.now() - start;
	};
	return ((await wait('jjjjj', 5)) + (await wait('kkkkk', -5))) / 2;
};

/** A program at the other end of the line, and the milliseconds until its list and its cursor were there. */
async function open(
	command: readonly string[],
	isThere: string,
	env: Readonly<Record<string, string>>,
	place: TerminalOptions = far,
) {
	const start = performance.now();
	const terminal = startTerminal([], { ...place, env }, [...command]);
	const isOpen = (): boolean => terminal.screen().includes(isThere) && cursorLine(terminal.screen()) >= 0;
	await terminal.until(isOpen, `${isThere} did not appear`);
	return { terminal, time: performance.now() - start };
}

const ourList = [process.execPath, program, '--interval', '0'] as const;

/** What a person far away waits for. */
const farAway = ({ runs, work, list }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const env = { ...server?.env, HOME: work };
		const ours = await open(ourList, '● manual', env);
		const theirs = await open(list, 'Job 1', { HOME: work });
		const { one, theirOne, five, theirFive } = await inTurn(Math.min(runs, 5), {
			one: thereAndBack(ours.terminal, 1),
			theirOne: thereAndBack(theirs.terminal, 1),
			five: thereAndBack(ours.terminal, 5),
			theirFive: thereAndBack(theirs.terminal, 5),
		});
		ours.terminal.dispose();
		theirs.terminal.dispose();
		const row = (name: string, goal: number | null) =>
			({ name: `64 kbit/s, 300 ms: ${name}`, unit: 'ms', rival: 'bare Ink list', goal }) as const;
		return [
			compare(row('the first rows', null), [ours.time], [theirs.time]),
			compare(row('a key', 1.5), one, theirOne),
			compare(row('five keys at once', 1.5), five, theirFive),
		];
	});

/** The same line with tmux in between, which draws the screen anew for it. */
const throughTmux = ({ runs, work, list }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const env = { ...server?.env, HOME: work };
		const inner = within('tmux', { command: ourList, env, folder: work });
		const ours = await open(inner.command, '● manual', env);
		const theirs = await open(list, 'Job 1', { HOME: work });
		const { one, theirOne } = await inTurn(Math.min(runs, 5), {
			one: thereAndBack(ours.terminal, 1),
			theirOne: thereAndBack(theirs.terminal, 1),
		});
		ours.terminal.dispose();
		theirs.terminal.dispose();
		inner.stop();
		const name = '64 kbit/s, 300 ms, in tmux: a key';
		return [compare({ name, unit: 'ms', rival: 'bare Ink list without tmux', goal: 1.5 }, one, theirOne)];
	});

/** A line that carries nothing for a while: what was typed then is shown as soon as it carries again. */
const stalling = ({ runs, work, list }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const ours = await open(ourList, '● manual', { ...server?.env, HOME: work }, size);
		const theirs = await open(list, 'Job 1', { HOME: work }, size);
		const { our, their } = await inTurn(Math.min(runs, 5), {
			our: afterStall(ours.terminal),
			their: afterStall(theirs.terminal),
		});
		ours.terminal.dispose();
		theirs.terminal.dispose();
		const name = `after ${stall / 1000} s without a line: five keys`;
		return [compare({ name, unit: 'ms', rival: 'bare Ink list', goal: null }, our, their)];
	});

export const slowLineMeasures = async (setting: Setting): Promise<readonly Measure[]> => [
	...(await farAway(setting)),
	...(isInstalled('tmux') ? await throughTmux(setting) : []),
	...(await stalling(setting)),
];
