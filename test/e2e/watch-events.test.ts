import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { type Stage, stageOf } from '../../source/jobs/model/stage.ts';
import { eventFields } from '../../source/jobs/output/record-fields.ts';
import { serve } from '../server/serve.ts';
import { forward, sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { quickWaits, run, start } from './run.ts';

const hour = 3_600_000;
const patience = { timeout: 20_000 };
const eventOf: Partial<Record<Stage, string>> = { 'to-review': 'review', rework: 'rework', done: 'done' };

interface Expected {
	readonly id: string;
	readonly from: Stage;
	readonly event: string;
}

const inBrief = ({ id, event }: Expected): string => `${id} ${event}`;

/** The demo, whose clock the test turns, and a program that watches it. */
async function watch(...options: readonly string[]) {
	let time = Date.UTC(2026, 10, 20, 9);
	const demo = await startDemoServer({ now: () => time });
	onTestFinished(() => demo.close());
	const server = await serve(async (response, request) => (await forward(demo.url, request))(response));
	const ref = { workspace: demo.workspace, project: demo.projects[0] };
	const client = createClient({ apiUrl: demo.url, auth: 'query', key: () => demo.key });
	const folder = temporaryFolder();
	const file = join(folder, 'seen');
	writeFileSync(file, '');
	const running = start(
		['watch', `${ref.workspace}/${ref.project}`, '--interval', '2', ...options],
		{ API_URL: server.url, ROBOFLOW_API_KEY: demo.key, FILE: file },
		quickWaits,
	);
	// The second question comes once the first answer is known.
	await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(1), patience);
	const stages = async (): Promise<ReadonlyMap<string, Stage>> =>
		new Map((await client.jobs(ref)).rows.map((job) => [job.id, stageOf(job)]));
	return {
		...running,
		key: demo.key,
		file,
		seen: () => readFileSync(file, 'utf8'),
		/** Lets hours go by, and says which events there must be then. */
		async goOn(hours: number): Promise<readonly Expected[]> {
			const before = await stages();
			time += hours * hour;
			return [...(await stages())].flatMap(([id, stage]) => {
				const from = before.get(id);
				const event = stage === from ? undefined : eventOf[stage];
				return event === undefined || from === undefined ? [] : [{ id, from, event }];
			});
		},
	};
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

const eventsIn = (text: string) =>
	text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

const briefly = (text: string): readonly string[] =>
	eventsIn(text).map(({ event, job }) => `${job.id} ${event}`);

describe('watch', () => {
	it('prints a line of JSON for each event, and exits with 0 when stopped', async () => {
		const { goOn, stdout, kill, ended } = await watch();
		const first = await goOn(3);
		expect(first.length).toBeGreaterThan(1);
		await vi.waitFor(() => expect(briefly(stdout())).toEqual(first.map(inBrief)), patience);
		const second = await goOn(3);
		await vi.waitFor(() => expect(briefly(stdout())).toEqual([...first, ...second].map(inBrief)), patience);
		kill('SIGINT');
		expect(await ended).toMatchObject({ code: 0, stderr: '' });
		for (const event of eventsIn(stdout())) expect(Object.keys(event)).toEqual(Object.keys(eventFields));
	});

	it('runs a command for each event of a view, whose filter and --filter both apply', async () => {
		const { goOn, file, seen, key, kill, ended } = await watch(
			...['--view', 'to review', '--filter', '-stage:done'],
			...['--exec', 'env | grep -c ROBOFLOW_API_KEY >>"$FILE.env"; echo $$ >>"$FILE.pids"; cat >>"$FILE"'],
		);
		const all = await goOn(8);
		const ofView = all.filter(({ from, event }) => from === 'to-review' || event === 'review');
		expect(ofView.length).toBeGreaterThan(0);
		expect(ofView.length).toBeLessThan(all.length);
		await vi.waitFor(() => expect(briefly(seen())).toEqual(ofView.map(inBrief)), patience);
		expect(readFileSync(`${file}.env`, 'utf8')).toBe('0\n'.repeat(ofView.length));
		// One that still runs would be ended with the watch, which would be told.
		const commands = readFileSync(`${file}.pids`, 'utf8').trim().split('\n').map(Number);
		expect(commands).toHaveLength(ofView.length);
		for (const pid of commands) await vi.waitFor(() => expect(isRunning(pid)).toBe(false), patience);
		kill('SIGTERM');
		const { code, stdout, stderr } = await ended;
		expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(seen()).not.toContain(key);
	});

	it('continues when the command fails, and shows its output', async () => {
		const { goOn, stdout, stderr, kill, ended } = await watch('--exec', 'echo heard; exit 3');
		const first = await goOn(3);
		const warnings = () => stderr().match(/^warning: the command for “.*” ended with code 3$/gm) ?? [];
		await vi.waitFor(() => expect(warnings()).toHaveLength(first.length), patience);
		const second = await goOn(3);
		await vi.waitFor(() => expect(warnings()).toHaveLength(first.length + second.length), patience);
		expect(stdout()).toBe('heard\n'.repeat(first.length + second.length));
		kill('SIGTERM');
		expect((await ended).code).toBe(0);
	});

	it('stops at once while a command hangs', async () => {
		const { goOn, seen, kill, ended } = await watch('--exec', 'echo begun >>"$FILE"; sleep 1000');
		await goOn(3);
		await vi.waitFor(() => expect(seen()).toBe('begun\n'), patience);
		kill('SIGTERM');
		expect(await ended).toMatchObject({
			code: 0,
			stderr: expect.stringContaining('was stopped with the watch'),
		});
	});

	it('ends when its output is closed', async () => {
		const { goOn, closeStdout, ended } = await watch();
		closeStdout();
		await goOn(3);
		expect(await ended).toMatchObject({ code: 0, stderr: '' });
	});

	it.each([
		[['--interval', '0'], 'watch needs an interval'],
		[['--filter', 'left>many'], 'the filter cannot be understood'],
		[['--view', 'Nobody'], 'unknown view “Nobody”'],
	])('rejects %j', async (options, message) => {
		const { code, stderr } = await run(['watch', 'acme/x', '--demo', ...options]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`error: ${message}`) });
	});
});

it.each([
	[['watch'], /^\d\d:\d\d:\d\d {2}Dock 4 reached review$/m],
	[['watch', '--json'], /^\{"event":"review",/m],
	[['watch', '--json', 'id'], /^\{"event":"review","at":"[^"]*","job":\{"id":"j"\}\}$/m],
	[
		['list', '--watch'],
		/^\d\d:\d\d:\d\d {2}Dock 4: 4 more annotated, now to review, 5 of 5 annotated, 5 to review$/m,
	],
	[['list', '--watch', '--json'], /^\{"event":"changed",/m],
	[
		['list', '--watch', '--json', 'id,left'],
		/^\{"event":"changed","at":"[^"]*","job":\{"id":"j","left":0\},"before"/m,
	],
])('%j on a terminal prints events as text', async (options, line) => {
	let counts = { annotated: 1, unannotated: 4 };
	const job = { id: 'j', name: 'Dock 4', numImages: 5, approved: 0, rejected: 0 };
	const server = await serve((response) => sendJson(response, { jobs: [{ ...job, ...counts }] }));
	const terminal = openTerminal([...options, '-p', 'acme/warehouse', '--interval', '2'], {
		columns: 200,
		env: { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann' },
	});
	await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(1), patience);
	counts = { annotated: 5, unannotated: 0 };
	await vi.waitFor(() => expect(terminal.screen()).toMatch(line), patience);
});
