import { inTurn, type Measure, median } from './measure.ts';
import { type Setting, withServers } from './setting.ts';
import { type SlowTerminal, startSlowTerminal } from './slow-line.ts';

const line = { bits: 64_000, roundTrip: 300, columns: 120, rows: 40 };

/** The line of the screen that the cursor of the list is on. */
const cursorLine = (screen: string): number => screen.split('\n').findIndex((text) => text.startsWith('❯'));

/** Milliseconds from typing some keys to a screen on which the cursor is where they lead. */
const timeOf = (terminal: SlowTerminal, keys: string, by: number) => async (): Promise<number> => {
	await terminal.quiet();
	const wanted = cursorLine(terminal.screen()) + by;
	const start = performance.now();
	terminal.type(keys);
	await terminal.until((screen) => cursorLine(screen) === wanted);
	return performance.now() - start;
};

/** What a person far away waits for. */
export const slowLineMeasures = ({ runs, work }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const started = performance.now();
		const terminal = startSlowTerminal(line, ['--interval', '0'], { ...server?.env, HOME: work });
		await terminal.until((screen) => screen.includes('● by hand') && cursorLine(screen) >= 0);
		const first = performance.now() - started;
		const { down, up, five, back } = await inTurn(Math.min(runs, 5), {
			down: timeOf(terminal, 'j', 1),
			up: timeOf(terminal, 'k', -1),
			five: timeOf(terminal, 'jjjjj', 5),
			back: timeOf(terminal, 'kkkkk', -5),
		});
		terminal.hangUp();
		const beside = { unit: 'ms', rival: 'the line, there and back', rivalValue: line.roundTrip } as const;
		return [
			{ name: '64 kbit/s, 300 ms: the first rows', value: first, ...beside, limit: null },
			{ name: '64 kbit/s, 300 ms: a key', value: median([...down, ...up]), ...beside, limit: 2 },
			{
				name: '64 kbit/s, 300 ms: five keys at once',
				value: median([...five, ...back]),
				...beside,
				limit: 2,
			},
		];
	});
