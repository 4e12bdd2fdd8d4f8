import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { keys, program, startTerminal } from '../e2e/pseudo-terminal.ts';
import { inTurn, type Measure, median } from './measure.ts';
import { type Setting, withServers } from './setting.ts';

const root = join(import.meta.dirname, '..', '..');

type Environment = Readonly<Record<string, string>>;

/** Milliseconds that a command takes from its start to its end. */
const timeOf = (args: readonly string[], env: Environment) => (): number => {
	const start = performance.now();
	execFileSync(process.execPath, [...args], {
		env: { PATH: process.env['PATH'], ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
		maxBuffer: 1e9,
	});
	return performance.now() - start;
};

/** Milliseconds from the start of a program on a terminal until it shows something. */
const timeToShow =
	(command: readonly string[], what: string | RegExp, env: Environment = {}) =>
	async (): Promise<number> => {
		const start = performance.now();
		const terminal = startTerminal([], { columns: 120, rows: 40, env }, [...command]);
		await terminal.shows(what);
		const time = performance.now() - start;
		// Only a program that ends in order leaves what it has compiled.
		terminal.type(keys.ctrlC);
		await terminal.exit();
		terminal.dispose();
		return time;
	};

const fetchAndPrint =
	"fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.json()).then(j=>console.log(JSON.stringify(j)))";
const rows = /^❯ /m;

async function printing({ runs }: Setting, kept: Environment): Promise<readonly Measure[]> {
	const { node, version, help } = await inTurn(runs, {
		node: timeOf(['-e', '0'], kept),
		version: timeOf([program, '--version'], kept),
		help: timeOf([program, '--help'], kept),
	});
	const beside = { unit: 'ms', rival: 'node -e 0', rivalValue: median(node), limit: 1.5 } as const;
	return [
		{ name: '--version', value: median(version), ...beside },
		{ name: '--help', value: median(help), ...beside },
	];
}

async function showing({ runs, work, hello }: Setting, kept: Environment): Promise<readonly Measure[]> {
	const binary = join(work, 'roboflow-jobs');
	execFileSync(process.execPath, ['.config/build-binary.ts', '--output', binary], { cwd: root });
	const command = [process.execPath, program];
	const { bare, first, later, single } = await withServers([36], async (server) => {
		const env = { ...server?.env, ...kept };
		await timeToShow(command, rows, env)();
		return inTurn(runs, {
			bare: timeToShow(hello, 'hello from ink'),
			first: timeToShow(command, rows, server?.env),
			later: timeToShow(command, rows, env),
			single: timeToShow([binary], rows, server?.env),
		});
	});
	const beside = { unit: 'ms', rival: 'bare Ink hello', rivalValue: median(bare), limit: 1.3 } as const;
	return [
		{ name: 'first rows, the very first start', value: median(first), ...beside, limit: null },
		{ name: 'first rows, every later start', value: median(later), ...beside },
		{ name: 'first rows, the single file', value: median(single), ...beside },
		{
			name: 'first rows, the single file',
			value: median(single),
			unit: 'ms',
			rival: 'the published files',
			rivalValue: median(later),
			limit: 1,
		},
	];
}

const listing = ({ runs }: Setting, kept: Environment): Promise<readonly Measure[]> =>
	withServers([2, 5000], async (...servers) => {
		const measures: Measure[] = [];
		for (const [index, size] of ['2', '5,000'].entries()) {
			const env = { ...servers[index]?.env, ...kept };
			const { ours, theirs } = await inTurn(runs, {
				theirs: timeOf(['-e', fetchAndPrint], env),
				ours: timeOf([program, 'list', '--json'], env),
			});
			measures.push({
				name: `list --json, ${size} jobs`,
				value: median(ours),
				unit: 'ms',
				rival: 'node -e fetch and print',
				rivalValue: median(theirs),
				limit: 1.5,
			});
		}
		return measures;
	});

/** How long it takes until there is something to read. */
export async function startMeasures(setting: Setting): Promise<readonly Measure[]> {
	const kept = {
		XDG_CACHE_HOME: join(setting.work, 'cache'),
		XDG_STATE_HOME: join(setting.work, 'state'),
	};
	return [
		...(await printing(setting, kept)),
		...(await showing(setting, kept)),
		...(await listing(setting, kept)),
	];
}
