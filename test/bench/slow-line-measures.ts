import { program, startTerminal, type Terminal } from '../terminal/pseudo-terminal.ts';
import { compare, inTurn, type Measure } from './measure.ts';
import { type Setting, withServers } from './setting.ts';

const far = { line: { bits: 64_000, roundTrip: 300 }, columns: 120, rows: 40 };

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

/** A program at the other end of the line, and the milliseconds until its list and its cursor were there. */
async function open(command: readonly string[], isThere: string, env: Readonly<Record<string, string>>) {
	const start = performance.now();
	const terminal = startTerminal([], { ...far, env }, [...command]);
	const isOpen = (): boolean => terminal.screen().includes(isThere) && cursorLine(terminal.screen()) >= 0;
	await terminal.until(isOpen, `${isThere} did not appear`);
	return { terminal, time: performance.now() - start };
}

/** What a person far away waits for. */
export const slowLineMeasures = ({ runs, work, list }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const env = { ...server?.env, HOME: work };
		const ours = await open([process.execPath, program, '--interval', '0'], '● manual', env);
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
