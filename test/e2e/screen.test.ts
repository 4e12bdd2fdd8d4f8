import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { pasteKey } from '../../source/input/decoding.ts';
import { serve } from '../server/serve.ts';
import { forward, sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program, type Terminal } from '../terminal/pseudo-terminal.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

const selectedRow = (screen: string): string => screen.split('\n').find((line) => line.startsWith('❯')) ?? '';

/** Nothing of the program's is left on the terminal: its screen, hidden cursor, paste mode, raw mode. */
async function expectRestored(terminal: Terminal, code = 0): Promise<void> {
	const { code: exitCode } = await terminal.exit();
	expect(exitCode).toBe(code);
	expect(terminal.isAlternate()).toBe(false);
	const output = terminal.output();
	const last = (on: string, off: string): string =>
		output.lastIndexOf(on) > output.lastIndexOf(off) ? on : off;
	expect(last('\u001b[?25l', '\u001b[?25h')).toBe('\u001b[?25h');
	expect(last('\u001b[?2004h', '\u001b[?2004l')).toBe('\u001b[?2004l');
	expect(last('\u001b[?1049h', '\u001b[?1049l')).toBe('\u001b[?1049l');
}

describe('the built program on a terminal', () => {
	it('opens the demo without a key, also in CI, and creates a job', async () => {
		const terminal = openTerminal([], { env: { CI: 'true' } });
		const first = await terminal.shows('● live 10s');
		expect(first).toMatch(/^acme\/warehouse · jobs .*DEMO DATA$/m);
		expect(first).toContain('To connect: set ROBOFLOW_API_KEY');
		expect(terminal.isAlternate()).toBe(true);

		terminal.type('jj');
		terminal.press('enter');
		await terminal.shows('acme/warehouse · job ');
		expect(await terminal.shows('https://app.roboflow.com')).toMatch(/annotated +\d+ [█░]+ +\d+ %/);
		terminal.press('esc');
		await terminal.shows('acme/warehouse · jobs');

		terminal.type('n');
		await terminal.shows('❯ Dock 4, night shift');
		terminal.press('enter');
		await terminal.shows('❯ Images');
		terminal.type('10\rlenny\r');
		await terminal.shows('❯ Reviewer');
		terminal.press('ctrl-s');
		await terminal.shows('This job will be created in acme/warehouse');
		terminal.press('enter');
		await terminal.shows('Created Dock 4, night shift: Job 9: 10 images for lenny@acme.example');
		expect(selectedRow(await terminal.shows(/❯ ○ .*0\/10/))).toMatch(/Job 9 +lenny@/);
		expect(terminal.screen()).toContain('[All 37]');

		terminal.type('q');
		await expectRestored(terminal);
	});

	it('handles all keys that arrive in one read', async () => {
		const terminal = openTerminal(['--demo']);
		const rows = (await terminal.shows('● live')).split('\n').slice(3);
		terminal.type('jjj');
		await terminal.shows(new RegExp(`^❯${escaped((rows[3] ?? '').slice(1, 24))}`, 'm'));
		terminal.type('n');
		await terminal.shows('❯ Dock 4');
		terminal.type('\r\rabcdefghij\r');
		await terminal.shows('× “abcdefghij” is not an e-mail address');
		terminal.press('esc');
		await terminal.shows('· jobs');
	});

	it('pastes into a field as one line, and ignores a paste elsewhere', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		const before = selectedRow(terminal.screen());
		terminal.type(pasteKey('jjjq\rn'));
		terminal.type('n');
		await terminal.shows('❯ Dock 4');
		terminal.press('esc');
		await terminal.shows('· jobs');
		expect(selectedRow(terminal.screen())).toBe(before);
		terminal.type('n');
		await terminal.shows('❯ Dock 4');
		terminal.type(`\r\r${pasteKey('ann@acme\r\n.example\r')}`);
		await terminal.shows(/❯ Labeler +ann@acme .example/);
		expect(terminal.screen()).toContain('new job');
	});

	it.each([
		[120, 40],
		[80, 24],
		[60, 20],
		[200, 50],
		[40, 10],
	])('is readable at %i×%i, without a wider line', async (columns, rows) => {
		const terminal = openTerminal(['--demo'], { columns, rows });
		const text = await terminal.shows(/^❯ /m);
		const lines = text.split('\n');
		expect(lines).toHaveLength(rows);
		expect(lines[0]).toMatch(/DEMO DATA$/);
		expect(lines[2]).toMatch(/NAME .*LEFT .*AGE/);
		// Narrow screens keep the main keys.
		expect(lines.at(-1)).toMatch(/^(?:j down +)?Enter open/);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
	});

	it('keeps its state through every size, and names the minimum size', async () => {
		const terminal = openTerminal(['--demo'], { columns: 120, rows: 40 });
		await terminal.shows('● live');
		terminal.type('jjjj');
		terminal.type('n');
		await terminal.shows('❯ Dock 4');
		terminal.type('\r42');
		await terminal.shows(/❯ Images +42/);
		terminal.resize(30, 8);
		await terminal.shows('40×10');
		terminal.resize(60, 20);
		await terminal.shows(/❯ Images +42/);
		terminal.press('esc');
		await terminal.shows('· jobs');
		const at60 = selectedRow(terminal.screen()).slice(0, 12);
		terminal.resize(200, 50);
		await terminal.shows(/│ Returns desk|│ Dock 4|│ Pallet|│ Aisle|│ Uploaded/);
		expect(selectedRow(terminal.screen()).slice(0, 12)).toBe(at60);
		terminal.resize(80, 24);
		await terminal.shows(/^.{60,80}DEMO DATA$/m);
		expect(selectedRow(terminal.screen()).slice(0, 12)).toBe(at60);
	});

	it('survives a server failure: keeps old rows, shows the reason, and recovers', async () => {
		const server = await startDemoServer();
		const { port } = new URL(server.url);
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: server.key, ROBOFLOW_PROJECT: 'acme/warehouse' };
		const terminal = openTerminal(['--interval', '2'], { env });
		await terminal.shows('● live 2s');
		const row = selectedRow(terminal.screen());
		await server.close();
		terminal.type('r');
		await terminal.shows(/! stale since \d\d:\d\d:\d\d · no connection · retry in \ds/);
		expect(selectedRow(terminal.screen())).toBe(row);
		expect(terminal.screen()).not.toContain('DEMO');
		const again = await startDemoServer({ port: Number(port) });
		await terminal.shows('● live 2s');
		await again.close();
	});

	it.each([
		['q', 'q'],
		['Ctrl-C', 'ctrl-c'],
	])('restores the terminal on %s, including line editing and echo', async (_, key) => {
		const line = '"$0" "$1" --demo; echo "ended with $?"; stty -a';
		const terminal = openTerminal([], {}, ['/bin/sh', '-c', line, process.execPath, program]);
		await terminal.shows('● live');
		terminal.press(key);
		await terminal.shows('ended with 0');
		const settings = await terminal.shows(/-?icanon[\s\S]*-?echo /);
		expect(settings).toMatch(/(^| )isig icanon/m);
		expect(settings).toMatch(/(^| )echo /m);
		await expectRestored(terminal);
	});

	it('quits at once while it waits for a retry', async () => {
		const server = await serve((response) => sendJson(response.setHeader('retry-after', '600'), {}, 429));
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'a-key-for-tests' };
		const terminal = openTerminal(['acme/warehouse'], { env });
		await terminal.shows('retry in 10m');
		terminal.type('q');
		await expectRestored(terminal);
	});

	it('quits at once during a create, and warns that the job may exist', async () => {
		const demo = await startDemoServer();
		const server = await serve(async (response, { method, url }) => {
			if (method === 'POST') return;
			sendJson(response, await (await fetch(demo.url + url)).json());
		});
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: demo.key };
		const terminal = openTerminal(['acme/warehouse'], { env });
		await terminal.shows('● live');
		terminal.type('a');
		await terminal.shows('❯ Labeler');
		// The number of images is known once the batches are.
		await terminal.shows(/· ~?\d+ available/);
		terminal.type(`\r${terminalBytes('ctrl-s')}`);
		await terminal.shows('This job will be created');
		terminal.press('enter');
		await terminal.shows('◌ creating the job…');
		terminal.press('ctrl-c');
		await expectRestored(terminal, 1);
		expect(terminal.screen()).toContain('It may have been done; the next start says what is known.');
		await demo.close();
	});

	it('is suspended and resumed by a shell', async () => {
		const terminal = openTerminal(['--norc', '-i'], { env: { PS1: 'shell> ' } }, ['/bin/bash']);
		await terminal.shows('shell>');
		terminal.type(`'${process.execPath}' '${program}' --demo\r`);
		await terminal.shows('● live');
		terminal.type('jj');
		await terminal.shows(/^❯/m);
		terminal.press('ctrl-z');
		await terminal.shows(/Stopped/);
		expect(terminal.isAlternate()).toBe(false);
		terminal.type('fg\r');
		await terminal.shows('● live');
		expect(terminal.isAlternate()).toBe(true);
		terminal.type('q');
		await terminal.shows(/fg[\s\S]*shell>/);
	});

	it('continues when a suspension could not be resumed', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.press('ctrl-z');
		await terminal.writes('\u001b[?1049h', 2);
		await terminal.shows('● live');
		terminal.type('q');
		await expectRestored(terminal);
	});

	it('handles a paste before the key that follows it', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.type('a');
		await terminal.shows('❯ Labeler');
		terminal.type(`${pasteKey('new.person@acme.example')}\r`);
		await terminal.shows(/Labeler +new.person@acme.example[\s\S]*❯ Reviewer/);
	});

	it('ignores keys while the window is too small', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.type('a');
		await terminal.shows('❯ Labeler');
		terminal.type('len');
		await terminal.shows(/❯ Labeler +len/);
		terminal.resize(30, 8);
		await terminal.shows('40×10');
		terminal.type(`abc\r${terminalBytes('ctrl-l')}`);
		await terminal.writes('\u001b[?1049h', 2);
		terminal.resize(80, 24);
		await terminal.shows(/❯ Labeler +len\s/);
	});

	it('restores a draft after it was killed', async () => {
		const demo = await startDemoServer();
		const state = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
		onTestFinished(async () => {
			await demo.close();
			rmSync(state, { recursive: true, force: true });
		});
		const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, XDG_STATE_HOME: state };
		const first = openTerminal(['acme/warehouse'], { env });
		await first.shows('● live');
		first.type('n');
		await first.shows('❯ Dock 4');
		first.type('\r42\rlen');
		await first.shows(/❯ Labeler +len/);
		first.kill('SIGKILL');
		await first.exit();
		const second = openTerminal(['acme/warehouse'], { env });
		await second.shows('● live');
		second.type('n');
		await second.shows(/Images +42\n +Labeler +len/);
		second.press('ctrl-c');
		await second.exit();
		const written = readdirSync(state, { recursive: true, encoding: 'utf8' }).join(' ');
		expect(written).toContain('acme.warehouse.json');
		const kept = readFileSync(join(state, 'roboflow-jobs', 'drafts', 'acme.warehouse.json'), 'utf8');
		expect(kept).not.toContain(demo.key);
	});

	it('opens a job from its link, and selects it in the list', async () => {
		const demo = await startDemoServer();
		const { jobs } = (await (await fetch(`${demo.url}/acme/warehouse/jobs?api_key=${demo.key}`)).json()) as {
			jobs: { id: string; name: string }[];
		};
		const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key };
		const link = `https://app.roboflow.com/acme/warehouse/annotate/job/${jobs[9]?.id}`;
		const terminal = openTerminal([link], { env, columns: 120 });
		await terminal.shows(`┃ ${jobs[9]?.name}`);
		await terminal.shows(/^❯ ○ Pallet labels/m);
		terminal.type(']');
		await terminal.shows(`┃ ${jobs[10]?.name}`);
		await demo.close();
	});

	it('restores the terminal when it is killed', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.kill('SIGTERM');
		await terminal.exit();
		expect(terminal.isAlternate()).toBe(false);
	});

	it('explains its keys, and redraws on request', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.type('?');
		await terminal.shows('Job list');
		terminal.press('esc');
		await terminal.shows('· jobs');
		terminal.press('f1');
		await terminal.shows('Job list');
		terminal.type('q');
		await terminal.shows('· jobs');
		terminal.press('ctrl-l');
		await terminal.writes('\u001b[?1049h', 2);
		await terminal.shows(/^❯ /m);
	});

	it('uses no colours with NO_COLOR', async () => {
		const terminal = openTerminal(['--demo'], { env: { NO_COLOR: '1' } });
		await terminal.shows('● live');
		terminal.type('?');
		await terminal.shows('Job list');
		terminal.type('q');
		await terminal.shows('· jobs');
		terminal.press('ctrl-c');
		await terminal.exit();
		const colours = terminal
			.output()
			.split('\u001b[')
			.flatMap((sequence) => /^([\d;]*)m/.exec(sequence)?.[1]?.split(';').map(Number) ?? [])
			.filter((code) => code >= 30 && code !== 39 && code !== 49);
		expect(colours).toEqual([]);
	});
});

const escaped = (text: string): string => text.replaceAll(/[\^$*+?.()|[\]{}\\]/g, '\\$&');

describe('splitting a batch', () => {
	it('creates three jobs for three people', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const terminal = openTerminal(['acme/warehouse'], {
			env: { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key },
		});
		await terminal.shows('[All 36]');
		terminal.type('b');
		await terminal.shows('❯ Dock 4');
		terminal.type('A');
		await terminal.shows('none selected');
		terminal.type(' j j ');
		await terminal.shows('3 selected');
		terminal.press('ctrl-s');
		const plan = await terminal.shows('3 jobs will be created in acme/warehouse, 145 images');
		expect(plan.match(/^· +(49|48) +\S+@/gm)).toHaveLength(3);
		expect(plan).toContain('nothing remains in the batch');
		terminal.press('enter');
		await terminal.shows('3 of 3 created');
		expect(terminal.screen().match(/^✓ /gm)).toHaveLength(3);
		terminal.press('esc');
		await terminal.shows('[All 39]');
		const answer = await fetch(`${demo.url}/acme/warehouse/jobs?api_key=${demo.key}`);
		const { jobs } = JSON.parse(await answer.text());
		expect(jobs.slice(0, 3).reduce((sum: number, job: { numImages: number }) => sum + job.numImages, 0)).toBe(
			145,
		);
		terminal.type('q');
		await expectRestored(terminal);
	});
});

it('settles unconfirmed jobs of a killed program at the next start', async () => {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const state = temporaryFolder();
	// Makes the job, and never answers.
	const silent = await serve(async (response, seen) => {
		const answer = await forward(demo.url, seen);
		if (seen.method !== 'POST') answer(response);
	});
	const env = { API_URL: silent.url, ROBOFLOW_API_KEY: demo.key, XDG_STATE_HOME: state };
	const killed = openTerminal(['acme/warehouse'], { env });
	await killed.shows('[All 36]');
	killed.type('n');
	await killed.shows('❯ Dock 4');
	killed.type(`\r\rlenny\r${terminalBytes('ctrl-s')}`);
	await killed.shows('This job will be created');
	killed.press('enter');
	await killed.shows('creating the job');
	await expect.poll(() => silent.requests.filter(({ method }) => method === 'POST').length).toBe(1);
	killed.kill('SIGKILL');
	await killed.exit();

	const journal = join(state, 'roboflow-jobs', 'journal');
	const [file = ''] = readdirSync(journal);
	expect(readFileSync(join(journal, file), 'utf8')).not.toContain(demo.key);
	const next = openTerminal(['acme/warehouse'], { env: { ...env, API_URL: demo.url } });
	await next.shows('Dock 4, night shift: Job 9 was created: the list confirms it');
	expect(readFileSync(join(journal, file), 'utf8')).toContain('"result":"made"');
	next.type('u');
	await next.shows('No unconfirmed actions.');
	next.press('ctrl-c');
	await next.exit();
});
