import { describe, expect, it, vi } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { quickWaits, start } from './run.ts';

const dock = { id: 'j', name: 'Dock 4', labeler: 'ann@x', numImages: 20, annotated: 0, unannotated: 20 };
const patience = { timeout: 20_000 };
/** One test waits out real intervals. */
const realWaits: readonly string[] = [];

/** A service whose answer a test sets, and a program that watches it. */
async function watch(options: readonly string[] = [], nodeOptions = quickWaits) {
	let jobs: readonly object[] = [dock];
	let refusal: { readonly status: number; readonly retryAfter: string } | null = null;
	const server = await serve((response) => {
		if (refusal === null) sendJson(response, { jobs });
		else {
			response.setHeader('retry-after', refusal.retryAfter);
			sendJson(response, { error: { message: 'not now' } }, refusal.status);
		}
	});
	const env = {
		API_URL: server.url,
		ROBOFLOW_API_KEY: 'key-of-ann',
		ROBOFLOW_PROJECT: 'acme/warehouse',
	};
	const running = start(['list', '--watch', '--interval', '2', ...options], env, nodeOptions);
	const asked = (times: number) =>
		vi.waitFor(() => expect(server.requests.length).toBeGreaterThanOrEqual(times), patience);
	await asked(1);
	return {
		...running,
		asked,
		requests: server.requests,
		answer: (next: readonly object[]) => {
			jobs = next;
			refusal = null;
		},
		refuse: (status: number, retryAfter: string) => {
			refusal = { status, retryAfter };
		},
		says: (what: RegExp) => vi.waitFor(() => expect(running.stdout()).toMatch(what), patience),
		warns: (what: RegExp) => vi.waitFor(() => expect(running.stderr()).toMatch(what), patience),
	};
}

const events = (stdout: string) =>
	stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));

describe('list --watch', () => {
	it('prints a line of JSON for each change, and exits with 0 when stopped', async () => {
		const { answer, asked, says, kill, ended } = await watch();
		await asked(2);
		answer([{ ...dock, annotated: 5, unannotated: 15 }, { id: 'k' }]);
		await says(/\n.*\n/);
		answer([{ id: 'k' }]);
		await says(/"gone".*\n/);
		kill('SIGINT');
		const { code, stdout, stderr } = await ended;
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const before = { numImages: 20, annotated: 0, unannotated: 20, approved: null, rejected: null };
		const at = expect.stringMatching(/^\d{4}-.*Z$/);
		expect(events(stdout)).toMatchObject([
			{ event: 'changed', at, job: { id: 'j', annotated: 5, stage: 'annotating' }, before },
			{ event: 'new', at, job: { id: 'k' }, before: null },
			{
				event: 'gone',
				at,
				job: { id: 'j', annotated: 5 },
				before: { ...before, annotated: 5, unannotated: 15 },
			},
		]);
	});

	it('reports jobs that start or stop matching the filter', async () => {
		const { answer, asked, says, kill, ended } = await watch(['--filter', 'stage:annotating']);
		await asked(2);
		answer([{ ...dock, annotated: 5, unannotated: 15 }]);
		await says(/"new"/);
		answer([{ ...dock, approved: 20, unannotated: 0 }]);
		await says(/"gone"/);
		kill('SIGTERM');
		expect((await ended).code).toBe(0);
	});

	it('continues after a failure, with the delay that the API requests', async () => {
		const { answer, asked, requests, refuse, warns, says, kill, ended } = await watch([], realWaits);
		refuse(429, '4');
		await warns(/^warning: 429 not now; retrying in 4 s\n/);
		const { length } = requests;
		const warned = performance.now();
		answer([]);
		await asked(length + 1);
		// Longer than the interval; what takes its time here makes it longer still.
		expect(performance.now() - warned).toBeGreaterThan(3000);
		await says(/"gone"/);
		kill('SIGTERM');
		expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('key-of-ann') });
	});

	it('reports a failure in JSON on request', async () => {
		const { refuse, warns, kill, ended } = await watch(['--json']);
		refuse(503, '1');
		await warns(/\n$/);
		kill('SIGTERM');
		expect(JSON.parse((await ended).stderr.split('\n')[0] ?? '')).toEqual({
			error: { message: '503 not now', hint: expect.any(String) },
			retryInSeconds: expect.any(Number),
		});
	});

	it('ends when the key is rejected', async () => {
		const { refuse, ended } = await watch();
		refuse(401, '1');
		expect(await ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: 401 not now\n/) });
	});

	it('ends when its output is closed', async () => {
		const { answer, asked, closeStdout, ended } = await watch();
		await asked(2);
		closeStdout();
		answer([]);
		expect(await ended).toMatchObject({ code: 0, stderr: '' });
	});
});
