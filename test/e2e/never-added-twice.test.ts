import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { serveDemo as serve } from '../server/serve-demo.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run, runWith, start } from './run.ts';

/** A demo whose jobs may be added to the dataset, and programs that share a journal. */
async function serveDemo() {
	const demo = await serve();
	const home = temporaryFolder();
	const env = {
		API_URL: demo.url,
		ROBOFLOW_API_KEY: demo.key,
		ROBOFLOW_PROJECT: 'acme/warehouse',
		XDG_STATE_HOME: home,
	};
	const { stdout } = await run(['list', '--json', '--filter', 'approved>=100%'], env);
	const ids: readonly string[] = JSON.parse(stdout).jobs.map(({ id }: { id: string }) => id);
	const accepted = () =>
		demo.requests.filter(({ path }) => path.endsWith('/accept')).map(({ path }) => path.split('/').at(-2));
	const args = ['accept', ...ids.slice(0, 2), '--split', '70/20/10', '--yes'];
	return { demo, env, home, ids, args, accepted };
}

/** Holds the first call that acts until it is released. */
async function hold({ demo }: Awaited<ReturnType<typeof serveDemo>>) {
	const arrived = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	let count = 0;
	await demo.inject('act', async ({ response, good }) => {
		count += 1;
		arrived.resolve();
		if (count === 1) await released.promise;
		response.writeHead(200, { 'content-type': 'application/json' }).end(await good());
	});
	return { arrived: arrived.promise, release: () => released.resolve() };
}

it('does not add images of a killed run again, but those of the other jobs', async () => {
	const service = await serveDemo();
	const { demo, env, ids, args, accepted } = service;
	const { arrived } = await hold(service);
	const running = start(args, env);
	await arrived;
	running.kill('SIGKILL');
	await running.ended;
	await demo.mend();
	const again = await run(args, env);
	expect(again).toMatchObject({ code: 1, stdout: expect.stringMatching(/^done /m) });
	expect(again.stderr).toContain('an earlier attempt may have added the images');
	expect(accepted()).toEqual([ids[0], ids[1]]);
});

it('adds images once when two programs add the same ones', async () => {
	const service = await serveDemo();
	const { env, ids, args, accepted } = service;
	const { arrived, release } = await hold(service);
	const first = start(args, env);
	await arrived;
	const second = await run(args, env);
	expect(second.code).toBe(1);
	expect(accepted()).toEqual([ids[0], ids[1]]);
	release();
	const { code, stdout } = await first.ended;
	expect({ code, stdout }).toEqual({
		code: 1,
		stdout: expect.stringMatching(/^done (?:.|\n)*nothing was sent/m),
	});
	expect(accepted()).toEqual([ids[0], ids[1]]);
});

it('adds nothing when the journal cannot be written', async () => {
	const { env, home, args, accepted } = await serveDemo();
	mkdirSync(join(home, 'roboflow-jobs'), { recursive: true });
	writeFileSync(join(home, 'roboflow-jobs', 'journal'), '');
	const { code, stdout } = await run(args, env);
	expect({ code, stdout }).toEqual({
		code: 1,
		stdout: expect.stringContaining('nothing was sent: the journal cannot be written (EEXIST)'),
	});
	expect(accepted()).toEqual([]);
});

it('stops on an interrupt after the response to the current call', async () => {
	const service = await serveDemo();
	const { env, ids, args, accepted } = service;
	const { arrived, release } = await hold(service);
	const running = start(args, env);
	await arrived;
	running.kill('SIGINT');
	await vi.waitFor(() => expect(running.stderr()).toContain('stopping after the change under way'));
	release();
	const { code, stdout, stderr } = await running.ended;
	expect(code).toBe(130);
	expect(stdout).toMatch(/^done .*\nnot sent /m);
	expect(stderr).toContain('1 of 2 changes was not done');
	expect(accepted()).toEqual([ids[0]]);
});

it.each([
	['a second interrupt', ['SIGINT', 'SIGINT'], 130],
	['the system', ['SIGTERM'], 143],
] as const)('reports the state when %s ends it at once', async (_, [first, second], code) => {
	const service = await serveDemo();
	const { env, ids, args, accepted } = service;
	const { arrived } = await hold(service);
	const running = start(args, env);
	await arrived;
	running.kill(first);
	if (second !== undefined) {
		await vi.waitFor(() => expect(running.stderr()).toContain('stopping after'));
		running.kill(second);
	}
	const ended = await running.ended;
	expect(ended).toMatchObject({ code, stdout: '' });
	expect(ended.stderr).toMatch(
		/^error: interrupted: 0 of 2 changes done; the change of “.*” is unconfirmed$/m,
	);
	expect(ended.stderr).toContain(
		`roboflow-jobs get acme/warehouse ${ids[0]}; the changes after it were not sent`,
	);
	expect(accepted()).toEqual([ids[0]]);
});

it('warns of the merge of a killed run, and sends nothing by itself', async () => {
	const service = await serveDemo();
	const { demo, env } = service;
	const merges = () => demo.requests.filter(({ path }) => path.endsWith('/annotation-batches/merge'));
	const { batches } = JSON.parse((await run(['batches', '--json'], env)).stdout);
	const args = ['batches', 'merge', batches[0].id, batches[1].id];
	const { arrived } = await hold(service);
	const running = start([...args, '--yes'], env);
	await arrived;
	running.kill('SIGKILL');
	await running.ended;
	await demo.mend();
	const earlier = /An earlier merge into “.+”, sent .+, is unconfirmed/;
	const { warnings } = JSON.parse((await run([...args, '--dry-run', '--json'], env)).stdout);
	expect(warnings).toContainEqual(expect.stringMatching(earlier));
	const lines = await runWith('unconfirmed\nrefresh\nforget 1\nyes\nback\nquit\n', ['--accessible'], env);
	expect(lines.stdout).toMatch(/Seen: 1 of 1 batch to remove is in the list of .*\n/);
	expect(merges()).toHaveLength(1);
	const again = await run([...args, '--yes'], env);
	expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^merged .+ into /) });
	expect(again.stderr).not.toMatch(earlier);
	expect(merges()).toHaveLength(2);
});

it('merges nothing when the journal cannot be written', async () => {
	const { demo, env, home } = await serveDemo();
	mkdirSync(join(home, 'roboflow-jobs'), { recursive: true });
	writeFileSync(join(home, 'roboflow-jobs', 'journal'), '');
	const { batches } = JSON.parse((await run(['batches', '--json'], env)).stdout);
	const merge = await run(['batches', 'merge', batches[0].id, batches[1].id, '--yes'], env);
	expect(merge).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('nothing was sent: the journal cannot be written (EEXIST)'),
	});
	expect(demo.requests.every(({ method }) => method === 'GET')).toBe(true);
});
