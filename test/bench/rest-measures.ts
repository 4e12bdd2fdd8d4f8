import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { program, startTerminal } from '../terminal/pseudo-terminal.ts';
import { compare, differences, inTurn, type Measure } from './measure.ts';
import { activityOf, memoryOf, processorTimeOf } from './process-figures.ts';
import { type Server, type Setting, withServers } from './setting.ts';

/** Milliseconds until a program that has shown what it has has its memory. */
const settling = 1500;
/** Milliseconds until it is at rest: it closes the connection that it asked over some seconds later. */
const resting = 7000;
/** Milliseconds in which a program at rest is watched. */
const watching = 3000;

const memoryWhileShowing =
	(what: string | RegExp, env: Server['env'], args: readonly string[], command?: readonly string[]) =>
	async (): Promise<number> => {
		const terminal = startTerminal(args, { columns: 90, rows: 40, env }, command && [...command]);
		await terminal.shows(what);
		await delay(settling);
		const memory = memoryOf(terminal.pid);
		terminal.dispose();
		return memory;
	};

const readAndKeep =
	"fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.json()).then(j=>{globalThis.kept=j;console.log('● manual');setInterval(()=>{},1000)})";

const memory = ({ runs, hello }: Setting): Promise<readonly Measure[]> =>
	withServers([100, 10_100], async (few, many) => {
		const isThere = /● manual/;
		const byHand = ['--interval', '0'];
		const reader = [process.execPath, '-e', readAndKeep];
		const { bare, small, large, littleRead, muchRead } = await inTurn(Math.min(runs, 5), {
			bare: memoryWhileShowing('hello from ink', {}, [], hello),
			small: memoryWhileShowing(isThere, few?.env ?? {}, byHand),
			large: memoryWhileShowing(isThere, many?.env ?? {}, byHand),
			littleRead: memoryWhileShowing(isThere, few?.env ?? {}, [], reader),
			muchRead: memoryWhileShowing(isThere, many?.env ?? {}, [], reader),
		});
		return [
			compare({ name: 'memory, 100 jobs', unit: 'MB', rival: 'bare Ink hello', goal: 1.3 }, small, bare),
			// What the decoding leaves behind and nobody has cleared away yet included.
			compare(
				{
					name: 'memory that 10,000 jobs more take',
					unit: 'MB',
					rival: 'node -e fetch and keep',
					goal: 1.5,
				},
				differences(large, small),
				differences(muchRead, littleRead),
			),
		];
	});

/** What a process does while nothing happens. */
async function restOf(pid: number): Promise<{ readonly time: number; readonly naps: number } | null> {
	await delay(resting);
	const before = activityOf(pid);
	await delay(watching);
	const after = activityOf(pid);
	return before && after && { time: after.time - before.time, naps: after.naps - before.naps };
}

const idle = (): Promise<readonly Measure[]> =>
	withServers([100], async (server) => {
		const terminal = startTerminal(['--interval', '60'], { columns: 90, rows: 40, env: server?.env ?? {} });
		await terminal.shows('● live');
		const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' });
		const [ours, theirs] = await Promise.all([restOf(terminal.pid), restOf(sleeper.pid ?? 0)]);
		terminal.dispose();
		sleeper.kill();
		if (ours === null || theirs === null) return [];
		const second = watching / 1000;
		return [
			{
				name: `processor time in ${second} s at rest, and one`,
				value: ours.time + 1,
				unit: 'ms',
				rival: 'sleep, and one',
				rivalValue: theirs.time + 1,
				goal: 2,
				spread: null,
			},
			{
				name: `awake in ${second} s at rest, and once`,
				value: ours.naps + 1,
				unit: 'times',
				rival: 'sleep, and once',
				rivalValue: theirs.naps + 1,
				goal: 1,
				spread: null,
			},
		];
	});

const readAgain =
	"const ask=()=>fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.json()).then(j=>{globalThis.kept=j;setTimeout(ask,2000)});ask()";

/** Milliseconds of processor time that a program without a terminal takes for some refreshes, after the first. */
const timeOfRefreshes = (args: readonly string[], env: Server['env']) => async (): Promise<number> => {
	const child = spawn(process.execPath, [...args], {
		stdio: 'ignore',
		env: { PATH: process.env['PATH'], ...env },
	});
	await delay(watching);
	const before = processorTimeOf(child.pid ?? 0) ?? Number.NaN;
	await delay(2 * watching);
	const after = processorTimeOf(child.pid ?? 0) ?? Number.NaN;
	child.kill();
	return after - before;
};

/** What `watch` costs a machine that it runs on all day. */
const watchAlone = ({ work, runs }: Setting): Promise<readonly Measure[]> =>
	withServers([10_000], async (server) => {
		const env = { ...server?.env, XDG_STATE_HOME: work };
		const { ours, theirs } = await inTurn(Math.min(runs, 5), {
			ours: timeOfRefreshes([program, 'watch', '--interval', '2'], env),
			theirs: timeOfRefreshes(['-e', readAgain], env),
		});
		const name = `processor time of watch in ${(2 * watching) / 1000} s, 10,000 jobs`;
		return [compare({ name, unit: 'ms', rival: 'node -e fetch and parse', goal: 2 }, ours, theirs)];
	});

/** What the program takes while nothing happens: memory, and time. */
export const restMeasures = async (setting: Setting): Promise<readonly Measure[]> => [
	...(await memory(setting)),
	...(await idle()),
	...(await watchAlone(setting)),
];
