import { setTimeout as delay } from 'node:timers/promises';
import { startTerminal, type Terminal } from '../e2e/pseudo-terminal.ts';
import { inTurn, type Measure, median, p95 } from './measure.ts';
import { type Server, type Setting, withServers } from './setting.ts';

const size = { columns: 90, rows: 40 };

async function openList(server: Server | undefined, interval: number): Promise<Terminal> {
	const terminal = startTerminal(['--interval', String(interval)], { ...size, env: server?.env ?? {} });
	await terminal.shows(/● (by hand|live)/);
	return terminal;
}

/** Milliseconds between two keys, as a keyboard repeats them: more frames than these are not drawn. */
const repeat = 33;

/** Milliseconds from a key until the frame that it leads to is complete. */
const timeOfKey = (terminal: Terminal) => async (): Promise<number> => {
	await delay(repeat);
	const before = terminal.screen();
	const start = performance.now();
	terminal.type('j');
	await terminal.changes(before);
	return performance.now() - start;
};

const keys = ({ runs }: Setting): Promise<readonly Measure[]> =>
	withServers([100, 10_000], async (few, many) => {
		const small = await openList(few, 0);
		const large = await openList(many, 0);
		// Whatever is compiled at the first keys is nobody's usual key.
		await inTurn(10, { small: timeOfKey(small), large: timeOfKey(large) });
		const times = await inTurn(runs * 8, { small: timeOfKey(small), large: timeOfKey(large) });
		small.dispose();
		large.dispose();
		const frame = { unit: 'ms', rival: 'a limit of', rivalValue: 16, limit: 1 } as const;
		return [
			{ name: 'key to frame, 100 jobs, 95 of 100', value: p95(times.small), ...frame },
			{ name: 'key to frame, 10,000 jobs, 95 of 100', value: p95(times.large), ...frame },
			{
				name: 'key to frame, 10,000 jobs',
				value: median(times.large),
				unit: 'ms',
				rival: 'with 100 jobs',
				rivalValue: median(times.small),
				limit: 1.3,
			},
		];
	});

/** How long the program lets a key wait at worst while it takes in so many refreshes. */
const refreshes = (): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const terminal = await openList(server, 2);
		const time = timeOfKey(terminal);
		const { usual } = await inTurn(30, { usual: time });
		const worst: number[] = [];
		for (let count = 0; count < 3; count += 1) {
			const until = performance.now() + 2500;
			let most = 0;
			while (performance.now() < until) most = Math.max(most, await time());
			worst.push(most);
		}
		terminal.dispose();
		const longest = median(worst);
		return [
			{
				name: 'the longest key while 10,000 jobs are refreshed',
				value: longest,
				unit: 'ms',
				rival: 'a usual key',
				rivalValue: median(usual),
				limit: null,
			},
			{
				name: 'for which a refresh of 10,000 jobs holds it up',
				value: longest - median(usual),
				unit: 'ms',
				rival: 'a limit of',
				rivalValue: 30,
				limit: 1,
			},
		];
	});

/** How long a key takes. */
export const latencyMeasures = async (setting: Setting): Promise<readonly Measure[]> => [
	...(await keys(setting)),
	...(await refreshes()),
];
