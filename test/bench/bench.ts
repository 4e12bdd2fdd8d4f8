import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startTerminal } from '../e2e/pseudo-terminal.ts';
import { byteMeasures } from './byte-measures.ts';
import { type Measure, median, tableOf } from './measure.ts';
import { triageMeasures } from './triage-measures.ts';

const { values } = parseArgs({
	options: { json: { type: 'boolean' }, runs: { type: 'string', default: '9' } },
});
const runs = Number(values.runs);
const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'roboflow-jobs.js');
const work = mkdtempSync(join(tmpdir(), 'roboflow-jobs-bench-'));

interface Server {
	/** What leads the program to it. */
	readonly env: Readonly<Record<string, string>>;
	readonly stop: () => void;
}

/** Starts the demo server in a process of its own, so that it shares no time with what is measured. */
async function startServer(jobs: number): Promise<Server> {
	const child = spawn(process.execPath, [program, 'demo-server', '--jobs', String(jobs)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
	const [, url = ''] = /address +(\S+)/.exec(String(text)) ?? [];
	const [, key = ''] = /key +(\S+)/.exec(String(text)) ?? [];
	return {
		env: { API_URL: url, ROBOFLOW_API_KEY: key, ROBOFLOW_PROJECT: 'acme/warehouse' },
		stop: () => child.kill(),
	};
}

const small = await startServer(36);

/** The least that an Ink program can be, bundled as ours is. */
async function bareInk(): Promise<string> {
	const outfile = join(work, 'hello.mjs');
	await build({
		stdin: {
			contents: `import { render, Text } from 'ink'; import { createElement } from 'react';
				render(createElement(Text, null, 'hello from ink'), { alternateScreen: true, interactive: true });
				setInterval(() => {}, 1000);`,
			resolveDir: root,
		},
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
		banner: {
			js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
		},
		external: ['react-devtools-core'],
		plugins: [
			{
				name: 'without-devtools',
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
					onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
				},
			},
		],
	});
	return outfile;
}

const repeated = async (once: () => number | Promise<number>): Promise<number> => {
	const figures: number[] = [];
	for (let count = 0; count < runs; count += 1) figures.push(await once());
	return median(figures);
};

/** Milliseconds that a command takes from its start to its end. */
const timeOf = (args: readonly string[], env: Server['env'] = {}): Promise<number> =>
	repeated(() => {
		const start = performance.now();
		const { status } = spawnSync(process.execPath, [...args], {
			env: { HOME: work, PATH: process.env['PATH'], ...env },
		});
		if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
		return performance.now() - start;
	});

/** Milliseconds from the start of a program on a terminal until it shows something. */
const timeToShow = (command: readonly string[], what: string | RegExp, env: Server['env'] = {}) =>
	repeated(async () => {
		const start = performance.now();
		const terminal = startTerminal([], { columns: 120, rows: 40, env }, [...command]);
		await terminal.shows(what);
		const time = performance.now() - start;
		terminal.dispose();
		return time;
	});

const hello = await bareInk();
const bareNode = await timeOf(['-e', '0']);
const bareHello = await timeToShow([process.execPath, hello], 'hello from ink');
const fetchAndPrint = [
	'-e',
	"fetch(process.env.API_URL+'/acme/warehouse/jobs?api_key='+process.env.ROBOFLOW_API_KEY).then(r=>r.json()).then(j=>console.log(JSON.stringify(j)))",
];
const plainFetch = await timeOf(fetchAndPrint, small.env);

const measures: readonly Measure[] = [
	{
		name: '--version',
		value: await timeOf([program, '--version']),
		unit: 'ms',
		rival: 'node -e 0',
		rivalValue: bareNode,
		limit: 1.5,
	},
	{
		name: '--help',
		value: await timeOf([program, '--help']),
		unit: 'ms',
		rival: 'node -e 0',
		rivalValue: bareNode,
		limit: 1.5,
	},
	{
		name: 'first rows on the screen',
		value: await timeToShow([process.execPath, program], /^❯ /m, small.env),
		unit: 'ms',
		rival: 'bare Ink hello',
		rivalValue: bareHello,
		limit: 1.3,
	},
	{
		name: 'list --json',
		value: await timeOf([program, 'list', '--json'], small.env),
		unit: 'ms',
		rival: 'node -e fetch and print',
		rivalValue: plainFetch,
		limit: 1.5,
	},
	...(await byteMeasures()),
	...triageMeasures(runs),
];

small.stop();
rmSync(work, { recursive: true, force: true });
process.stdout.write(`${values.json ? JSON.stringify(measures, null, 2) : tableOf(measures)}\n`);
