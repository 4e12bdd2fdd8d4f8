import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { program } from '../terminal/pseudo-terminal.ts';
import { compare, differences, inTurn, type Measure } from './measure.ts';
import { pluginMeasures } from './plugin-measures.ts';
import { type Setting, withServers } from './setting.ts';
import { type Environment, firstRows, timeOf, timeToShow } from './time-to-start.ts';

const root = join(import.meta.dirname, '..', '..');

const fetchAlone =
	"fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.arrayBuffer())";

const fetchAndPrint =
	"fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.json()).then(j=>console.log(JSON.stringify(j)))";

/** Each server's jobs have a history of their own, as each project has. */
const historyOf = (work: string, jobs: number): Environment => ({
	XDG_STATE_HOME: join(work, `state-${jobs}`),
});

async function printing({ runs }: Setting, kept: Environment): Promise<readonly Measure[]> {
	const { node, version, help } = await inTurn(runs, {
		node: timeOf(['-e', '0'], kept),
		version: timeOf([program, '--version'], kept),
		help: timeOf([program, '--help'], kept),
	});
	const beside = { unit: 'ms', rival: 'node -e 0', goal: 1.5 } as const;
	return [
		compare({ name: '--version', ...beside }, version, node),
		compare({ name: '--help', ...beside }, help, node),
	];
}

async function showing({ runs, work, hello, list }: Setting, kept: Environment): Promise<readonly Measure[]> {
	const binary = join(work, 'roboflow-jobs');
	execFileSync(process.execPath, ['.config/build-binary.ts', '--output', binary], { cwd: root });
	const command = [process.execPath, program];
	const {
		bare,
		full,
		first,
		later,
		single,
		many,
		fetched,
		fetchedMany,
		console: lines,
	} = await withServers([36, 10_000], async (server, large) => {
		const env = { ...server?.env, ...kept, ...historyOf(work, 36) };
		await timeToShow(command, firstRows, env)();
		return inTurn(runs, {
			bare: timeToShow(hello, 'hello from ink'),
			full: timeToShow(list, firstRows),
			many: timeToShow(command, firstRows, { ...large?.env, ...kept, ...historyOf(work, 10_000) }),
			fetched: timeOf(['-e', fetchAlone], server?.env ?? {}),
			fetchedMany: timeOf(['-e', fetchAlone], large?.env ?? {}),
			first: timeToShow(command, firstRows, server?.env),
			later: timeToShow(command, firstRows, env),
			single: timeToShow([binary], firstRows, server?.env),
			console: timeToShow([...command, '--accessible'], /^Jobs \[/m, env),
		});
	});
	const beside = { unit: 'ms', rival: 'bare Ink hello', goal: null } as const;
	// A screen full of rows takes Ink longer than one line.
	const rows = { unit: 'ms', rival: 'bare Ink list', goal: 1.15 } as const;
	const published = { unit: 'ms', rival: 'the published files', goal: 1 } as const;
	return [
		compare({ name: 'first rows, the very first start', ...beside }, first, bare),
		compare({ name: 'first rows, every later start', ...beside }, later, bare),
		compare({ name: 'first rows, every later start', ...rows }, later, full),
		compare({ name: 'first rows, the single file', ...rows }, single, full),
		compare({ name: 'first rows, the single file', ...beside }, single, bare),
		compare({ name: 'first rows, the single file', ...published }, single, later),
		compare(
			{ name: 'first rows, 10,000 jobs, less their fetch', ...published, rival: '36 jobs', goal: 1.15 },
			differences(many, differences(fetchedMany, fetched)),
			later,
		),
		compare({ name: 'first page of the console', ...beside, goal: 1.15 }, lines, bare),
	];
}

const listSizes = [2, 5000] as const;

const listing = ({ runs, work }: Setting, kept: Environment): Promise<readonly Measure[]> =>
	withServers(listSizes, async (...servers) => {
		const measures: Measure[] = [];
		for (const [index, size] of listSizes.entries()) {
			const env = { ...servers[index]?.env, ...kept, ...historyOf(work, size) };
			const { ours, table, theirs } = await inTurn(runs, {
				theirs: timeOf(['-e', fetchAndPrint], env),
				ours: timeOf([program, 'list', '--json'], env),
				table: timeOf([program, 'list'], env),
			});
			const row = { unit: 'ms', rival: 'node -e fetch and print', goal: 1.2 } as const;
			measures.push(
				compare({ name: `list --json, ${size.toLocaleString('en')} jobs`, ...row }, ours, theirs),
				compare({ name: `list, ${size.toLocaleString('en')} jobs`, ...row }, table, theirs),
			);
		}
		return measures;
	});

/** How long it takes until there is something to read, and what each plugin of the bundle saves of that. */
export async function startMeasures(setting: Setting): Promise<readonly Measure[]> {
	const kept = { XDG_CACHE_HOME: join(setting.work, 'cache') };
	return [
		...(await printing(setting, kept)),
		...(await showing(setting, kept)),
		...(await listing(setting, kept)),
		...(await pluginMeasures(setting, kept)),
	];
}
