import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Run, run, start } from './run.ts';

/** The demo behind a service that may keep the answer to a create to itself. */
async function serveDemo() {
	const demo = await startDemoServer();
	const state = { isSilent: false, onMade: () => {} };
	const server = await serve(async (response, seen) => {
		const answer = await forward(demo.url, seen);
		if (seen.method === 'POST' && state.isSilent) state.onMade();
		else answer(response);
	});
	const home = temporaryFolder();
	const env = {
		API_URL: server.url,
		ROBOFLOW_API_KEY: demo.key,
		ROBOFLOW_PROJECT: 'acme/warehouse',
		HOME: home,
	};
	const { batches } = JSON.parse((await run(['batches', '--json'], env)).stdout);
	const count = async (): Promise<number> =>
		JSON.parse((await run(['list', '--json'], env)).stdout).jobs.length;
	const posts = () => server.requests.filter(({ method }) => method === 'POST').length;
	return { demo, state, env, home, batch: String(batches[0].id), count, posts };
}

/** Runs `create`, and kills it once the service has made the job. */
async function killCreate(
	{ state, env }: Awaited<ReturnType<typeof serveDemo>>,
	args: readonly string[],
	signal: NodeJS.Signals = 'SIGKILL',
): Promise<Run> {
	state.isSilent = true;
	const made = new Promise<void>((resolve) => {
		state.onMade = resolve;
	});
	const running = start(args, env);
	await made;
	running.kill(signal);
	const ended = await running.ended;
	state.isSilent = false;
	return ended;
}

it.each([
	['with a name', ['--name', 'Cafe\u0301\tshelf']],
	['with the default name', []],
])('creates no second job when a killed create runs again %s', async (_, name) => {
	const service = await serveDemo();
	const { demo, env, batch, count, posts } = service;
	const before = await count();
	const args = ['create', '--batch', batch, '--num-images', '2', '--labeler', 'lenny@acme.example', ...name];
	await killCreate(service, args);
	const twin = /the same create was sent \d+ s ago and made job \S+/;
	const again = await run(args, env);
	expect(again).toMatchObject({ code: 1, stdout: '' });
	expect(again.stderr).toMatch(twin);
	expect(again.stderr).toContain('add --again');
	const json = await run([...args, '--json'], env);
	expect(json).toMatchObject({ code: 1, stdout: '' });
	expect(JSON.parse(json.stderr)).toEqual({
		error: { message: expect.stringMatching(twin), hint: expect.stringContaining('--again') },
	});
	expect([await count(), posts()]).toEqual([before + 1, 1]);
	expect(await run([...args, '--again'], env)).toMatchObject({ code: 0 });
	expect([await count(), posts()]).toEqual([before + 2, 2]);
	await demo.close();
});

it('creates no job twice when a killed split runs again', async () => {
	const service = await serveDemo();
	const { demo, env, batch, count, posts } = service;
	const before = await count();
	const args = [
		'create',
		'--batch',
		batch,
		'--num-images',
		'4',
		'--split',
		'lenny@acme.example,marco@acme.example',
	];
	await killCreate(service, args);
	const again = await run(args, env);
	expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/made job \S+/) });
	expect([await count(), posts()]).toEqual([before + 1, 1]);
	await demo.close();
});

it('sends nothing when the journal line is written only in part', async () => {
	const { demo, env, home, batch, posts } = await serveDemo();
	const place = join(home, '.local', 'state', 'roboflow-jobs', 'journal');
	mkdirSync(place, { recursive: true });
	writeFileSync(join(place, `${new Date().toISOString().slice(0, 7)}.jsonl`), `${' '.repeat(399)}\n`);
	const program = join(import.meta.dirname, '..', '..', 'dist', 'roboflow-jobs.js');
	const args = ['create', '--batch', batch, '--num-images', '1', '--labeler', 'lenny@acme.example'];
	const child = spawn('sh', ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, program, ...args], {
		env: { PATH: process.env['PATH'] ?? '', ...env },
	});
	let stderr = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	const code = await new Promise<Run['code']>((resolve) => child.on('close', resolve));
	expect({ code, stderr }).toEqual({
		code: 1,
		stderr: expect.stringContaining('nothing was sent: the journal cannot be written (ENOSPC)'),
	});
	expect(posts()).toBe(0);
	await demo.close();
});

it.each([
	[['--labeler', 'lenny@acme.example'], /^error: interrupted: “.*” is unconfirmed: we don't know whether/m],
	[
		['--split', 'lenny@acme.example,marco@acme.example'],
		/^error: interrupted: 0 of 2 jobs created; “.*” is unconfirmed: we don't know whether/m,
	],
])('reports the state when a create with %j ends during its call', async (people, words) => {
	const service = await serveDemo();
	const args = ['create', '--batch', service.batch, '--num-images', '2', ...people];
	const { code, stdout, stderr } = await killCreate(service, args, 'SIGTERM');
	expect({ code, stdout }).toEqual({ code: 143, stdout: '' });
	expect(stderr).toMatch(words);
	expect(stderr).toContain('look at roboflow-jobs list acme/warehouse');
	expect(service.posts()).toBe(1);
});
