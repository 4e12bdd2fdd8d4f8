import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward } from '../server/start-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program, type Terminal } from '../terminal/pseudo-terminal.ts';
import { run } from './run.ts';

/** Nothing was written but text and the ends of its lines: no sequence, and no line was gone back on. */
function expectPlain(terminal: Terminal): void {
	const output = terminal.output().replaceAll('\r\n', '\n');
	for (const control of ['\u001b', '\r', '\b', '\f', '\v', '\u0007']) expect(output).not.toContain(control);
}

/** Types a line, and waits for the question that follows it. */
async function say(terminal: Terminal, line: string, then: string): Promise<void> {
	const times = terminal.output().split(then).length;
	terminal.type(`${line}\r`);
	await terminal.writes(then, times);
}

/** A tall terminal, so that all of an answer is on it. */
const tall = { columns: 160, rows: 100 };

it('says that the name of a project that is not found is no command, either', async () => {
	const { stdout } = await run(['elsewhere', '--demo', '--accessible']);
	expect(stdout).toContain(
		'404 Project acme/elsewhere does not exist; check the workspace and the project; “elsewhere” is no command, either: see roboflow-jobs --help.',
	);
	expect((await run(['acme/elsewhere', '--demo', '--accessible'])).stdout).not.toContain('is no command');
});

describe('the console on a terminal', () => {
	it('reaches everything, and draws nothing', async () => {
		const terminal = openTerminal(['--demo', '--accessible'], tall);
		await terminal.shows('Jobs [next]:');
		const jobs = 'Jobs [next]:';
		await say(terminal, 'help', jobs);
		for (const word of ['filter', 'people', 'unconfirmed', 'export'])
			expect(terminal.screen()).toContain(`${word}, or `);
		await say(terminal, '', jobs);
		await say(terminal, 'pr', jobs);
		await say(terminal, 'stage', 'Stage [back]:');
		await say(terminal, 'review', 'Jobs:');
		await say(terminal, 'clear', jobs);
		await say(terminal, 'filter left>x', 'at character 6');
		await say(terminal, 'sort age', jobs);
		await say(terminal, 'reverse', jobs);
		await say(terminal, 'mark 1 2', '2 marked.');
		await say(terminal, 'link', 'https://app.roboflow.com/acme/warehouse/annotate/job/');
		await say(terminal, 'id', jobs);
		await say(terminal, 'export', 'File for 2 marked jobs');
		await say(terminal, 'out.csv', 'Wrote 2 marked jobs as CSV');
		await say(terminal, 'export out.csv', 'out.csv exists. Overwrite?');
		await say(terminal, 'no', 'File for 2 marked jobs');
		await say(terminal, 'back', jobs);
		const [, path = ''] = /Wrote .* to (\S+)/.exec(terminal.output()) ?? [];
		expect(readFileSync(path, 'utf8').trim().split('\n').length).toBeGreaterThan(2);
		await say(terminal, '3', 'Job [back]:');
		await say(terminal, 'next', 'Job [back]:');
		await say(terminal, 'back', jobs);
		await say(terminal, 'people', 'People [back]:');
		await say(terminal, '', jobs);
		await say(terminal, 'unconfirmed', 'No unconfirmed actions.');
		await say(terminal, 'back', jobs);
		await say(terminal, 'watch', 'Watching for changes every 10 seconds.');
		await say(terminal, '', 'Stopped watching.');
		await say(terminal, 'batches', 'Batches [back]:');
		await say(terminal, '1', 'Images [');
		await say(terminal, '10', 'Labeler [');
		await say(terminal, '', 'Reviewer [');
		await say(terminal, '', 'Name [');
		await say(terminal, 'Typed in lines', 'Instructions [');
		await say(terminal, '', 'Create it?');
		await say(terminal, 'command', '--num-images 10');
		await say(terminal, 'yes', 'Created Typed in lines: 10 images for ');
		await say(terminal, 'split 2', 'Images [');
		await say(terminal, '4', 'Distribution [');
		await say(terminal, '', 'Labelers:');
		await say(terminal, '1 2', 'Reviewer [');
		await say(terminal, '', 'Names [');
		await say(terminal, '', 'Instructions [');
		await say(terminal, '', 'Create them?');
		await say(terminal, 'yes', '2 of 2 jobs created.');
		await say(terminal, 'back', jobs);
		await say(terminal, 'log', 'Created Typed in lines');
		await say(terminal, 'project', 'Project [back]:');
		await say(terminal, '2', 'acme/wildlife: 12 jobs');
		terminal.type('quit\r');
		expect((await terminal.exit()).code).toBe(0);
		expectPlain(terminal);
	});

	it.each([
		[{ TERM: 'dumb' }, ['--demo']],
		[{ INK_SCREEN_READER: 'true' }, ['--demo']],
		// What is typed is edited by the terminal itself.
		[{ TERM: 'vt52', CI: '1' }, ['--demo', '--accessible']],
	] as const)('is used for %j with %j', async (env, args) => {
		const terminal = openTerminal(args, { ...tall, env });
		await terminal.shows('Jobs [next]:');
		terminal.type('filter labeler:lennx\u007fy\r');
		await terminal.shows('Filter: labeler:lenny');
		terminal.type('quit\r');
		expect((await terminal.exit()).code).toBe(0);
		// A rubbed-out character is the terminal's own affair.
		expect(terminal.output()).not.toContain('\u001b');
	});

	it.each([
		['Ctrl-C', 'ctrl-c', 130],
		['Ctrl-D', 'ctrl-d', 0],
	])('ends on %s, and restores the terminal', async (_name, key, code) => {
		const line = '"$0" "$1" --demo --accessible; echo "ended with $?"; stty -a';
		const terminal = openTerminal([], tall, [
			'/bin/sh',
			'-c',
			`trap : INT; ${line}`,
			process.execPath,
			program,
		]);
		await terminal.shows('Jobs [next]:');
		terminal.press(key);
		await terminal.shows(`ended with ${code}`);
		expect(await terminal.shows(/-?icanon[\s\S]*-?echo /)).toMatch(/(^| )isig icanon/m);
		expectPlain(terminal);
	});

	it('warns that a job may have been created when it ends during a create', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const server = await serve(async (response, seen) => {
			if (seen.method !== 'POST') (await forward(demo.url, seen))(response);
		});
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: demo.key };
		const terminal = openTerminal(['acme/warehouse', '--accessible'], { ...tall, env });
		await terminal.shows('Jobs [next]:');
		terminal.type('create\r\r\r\r\r\r\ryes\r');
		await terminal.shows('Creating the job.');
		terminal.press('ctrl-c');
		expect((await terminal.exit()).code).toBe(130);
		expect(terminal.screen()).toContain('It may have been done; the next start says what is known.');
		expect(terminal.output()).not.toContain(demo.key);
		expectPlain(terminal);
	});
});

describe('without a terminal', () => {
	it('reads lines from any input, and ends with the input', async () => {
		const { code, stdout, stderr } = await run(['--demo', '--accessible']);
		expect(code).toBe(0);
		expect(stdout).toContain('acme/warehouse: 36 jobs, read at');
		expect(stdout).toMatch(/Jobs \[next\]: \nThe input has ended\.\n$/);
		expect(stderr).toBe('');
	});

	it('requires a key or --demo', async () => {
		const { code, stderr } = await run(['--accessible']);
		expect(code).toBe(2);
		expect(stderr).toContain('no API key was found');
	});

	it('prints only the list on a dumb terminal without input', async () => {
		const line = '"$0" "$1" --demo < /dev/null';
		const command = ['/bin/sh', '-c', line, process.execPath, program];
		const terminal = openTerminal([], { columns: 200, rows: 60, env: { TERM: 'dumb' } }, command);
		const { code, screen } = await terminal.exit();
		expect(code).toBe(0);
		expect(screen).toMatch(/^TERM=dumb cannot show screens/m);
		expect(terminal.output()).not.toContain('\u001b');
	});
});
