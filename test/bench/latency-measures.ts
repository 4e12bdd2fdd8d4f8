import { setTimeout as delay } from 'node:timers/promises';
import { startTerminal, type Terminal } from '../terminal/pseudo-terminal.ts';
import { compare, differences, inTurn, type Measure, median, p95 } from './measure.ts';
import { type Server, type Setting, withServers } from './setting.ts';

const size = { columns: 90, rows: 40 };

async function openList(server: Server | undefined, interval: number): Promise<Terminal> {
	const terminal = startTerminal(['--interval', String(interval)], { ...size, env: server?.env ?? {} });
	await terminal.shows(/● (manual|live)/);
	return terminal;
}

/** The bare list; with a server it reads the jobs of that again and again. */
async function openBareList(list: Setting['list'], server?: Server): Promise<Terminal> {
	const { API_URL, ROBOFLOW_API_KEY, ROBOFLOW_PROJECT } = server?.env ?? {};
	const env = server && { LIST_URL: `${API_URL}/${ROBOFLOW_PROJECT}/jobs?api_key=${ROBOFLOW_API_KEY}` };
	const terminal = startTerminal([], { ...size, env: env ?? {} }, [...list]);
	await terminal.shows(/^❯ /m);
	return terminal;
}

/** Milliseconds between two keys, as a keyboard repeats them: more frames than these are not drawn. */
const repeat = 33;

/** Keys in one direction; lists are longer. */
const stretch = size.rows - 2;

/** Milliseconds from a key until the frame that it leads to is complete: down the visible rows, and up again. */
function timeOfKey(terminal: Terminal): () => Promise<number> {
	let count = 0;
	return async () => {
		await delay(repeat);
		const before = terminal.screen();
		const start = performance.now();
		terminal.type(Math.floor(count / stretch) % 2 === 0 ? 'j' : 'k');
		count += 1;
		await terminal.changes(before);
		return performance.now() - start;
	};
}

const keys = ({ runs, list }: Setting): Promise<readonly Measure[]> =>
	withServers([100, 10_000], async (few, many) => {
		const small = await openList(few, 0);
		const large = await openList(many, 0);
		const bare = await openBareList(list);
		const things = { small: timeOfKey(small), large: timeOfKey(large), bare: timeOfKey(bare) };
		// Whatever is compiled at the first keys is nobody's usual key.
		await inTurn(10, things);
		const times = await inTurn(runs * 8, things);
		for (const terminal of [small, large, bare]) terminal.dispose();
		const beside = { unit: 'ms', rival: 'bare Ink list', goal: 2.5 } as const;
		const slowest = { ...beside, goal: 1.25 } as const;
		return [
			compare({ name: 'key to frame, 100 jobs', ...beside }, times.small, times.bare),
			compare({ name: 'key to frame, 10,000 jobs', ...beside }, times.large, times.bare),
			compare({ name: 'key to frame, 100 jobs, 95 of 100', ...slowest }, times.small, times.bare, p95),
			compare({ name: 'key to frame, 10,000 jobs, 95 of 100', ...slowest }, times.large, times.bare, p95),
			compare(
				{ name: 'key to frame, 10,000 jobs', unit: 'ms', rival: 'with 100 jobs', goal: 1.3 },
				times.large,
				times.small,
			),
		];
	});

/** The longest key of each of so many refreshes, and a usual key; milliseconds. */
async function keysOf(opened: Promise<Terminal>) {
	const terminal = await opened;
	const time = timeOfKey(terminal);
	const { usual } = await inTurn(30, { usual: time });
	const longest: number[] = [];
	for (let count = 0; count < 3; count += 1) {
		const until = performance.now() + 2500;
		let most = 0;
		while (performance.now() < until) most = Math.max(most, await time());
		longest.push(most);
	}
	terminal.dispose();
	return { usual: median(usual), longest: median(longest) };
}

/** How long a key waits at worst while a refresh comes in, beside a bare list that only parses the answer. */
const refreshes = ({ list }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const { ours, theirs } = await inTurn(3, {
			ours: () => keysOf(openList(server, 2)),
			theirs: () => keysOf(openBareList(list, server)),
		});
		const longestOf = (all: typeof ours) => all.map(({ longest }) => longest);
		const waitOf = (all: typeof ours) =>
			differences(
				longestOf(all),
				all.map(({ usual }) => usual),
			);
		const row = { unit: 'ms', rival: 'bare Ink list' } as const;
		return [
			compare(
				{ name: 'the longest key while 10,000 jobs are refreshed', ...row, goal: null },
				longestOf(ours),
				longestOf(theirs),
			),
			compare(
				{ name: 'for which a refresh of 10,000 jobs holds it up', ...row, goal: 1 },
				waitOf(ours),
				waitOf(theirs),
			),
		];
	});

/** Milliseconds of a frame: Ink draws no more than 30 a second. */
const frame = 1000 / 30;

/** What opens something over 10,000 jobs, or puts them in another order, and the key that takes it back. */
const turns = {
	'the menu of actions': ['x', 'esc'],
	'the menu of sort keys': ['s', 'esc'],
	'the command palette': [':', 'esc'],
	'a reversed sort': ['S', 'S'],
	'the first letter of a filter': ['d', 'backspace'],
} as const;

/** Milliseconds from a key until the screen shows what it leads to, which the other key takes back. */
const timeOfTurn =
	(terminal: Terminal, [there, back]: readonly [string, string]) =>
	async (): Promise<number> => {
		await terminal.quiet(100);
		const before = terminal.screen();
		const start = performance.now();
		terminal.press(there);
		const after = await terminal.changes(before);
		const time = performance.now() - start;
		await terminal.quiet(100);
		terminal.press(back);
		await terminal.changes(after);
		return time;
	};

const openings = ({ runs }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const measures: Measure[] = [];
		for (const [name, keys] of Object.entries(turns)) {
			const terminal = await openList(server, 0);
			// A sort key is chosen, so that it can be reversed.
			if (keys[0] === 'S') terminal.type('s3');
			if (keys[0] === 'd') terminal.type('/');
			await inTurn(3, { turn: timeOfTurn(terminal, keys) });
			const { turn } = await inTurn(runs, { turn: timeOfTurn(terminal, keys) });
			terminal.dispose();
			const row = { unit: 'ms', rival: 'a frame', rivalValue: frame, goal: 1, spread: null } as const;
			measures.push({ name: `${name}, 10,000 jobs`, value: median(turn), ...row });
		}
		return measures;
	});

/** How long a key takes. */
export const latencyMeasures = async (setting: Setting): Promise<readonly Measure[]> => [
	...(await keys(setting)),
	...(await openings(setting)),
	...(await refreshes(setting)),
];
