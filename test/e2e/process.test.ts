import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward } from '../server/start-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program, type Terminal } from '../terminal/pseudo-terminal.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

/** Nothing of the program's is left on the terminal: its screen, hidden cursor, paste mode, mouse. */
function expectRestored(terminal: Terminal): void {
	expect(terminal.isAlternate()).toBe(false);
	for (const [on, off] of [
		['\u001b[?25l', '\u001b[?25h'],
		['\u001b[?2004h', '\u001b[?2004l'],
		['\u001b[?1049h', '\u001b[?1049l'],
		['\u001b[?1000;1006h', '\u001b[?1000;1006l'],
	] as const) {
		const output = terminal.output();
		expect(output.lastIndexOf(off), off).toBeGreaterThan(output.lastIndexOf(on));
	}
}

/** Runs the program in a shell that then tells its exit code and how the terminal is set. */
const inShell = (args: string): Terminal => {
	const line = `"$0" "$1" ${args}; echo "ended with $?"; stty -a`;
	return openTerminal([], {}, ['/bin/sh', '-c', line, process.execPath, program]);
};

/** The program's own process below the shell. */
function programOf({ pid }: Terminal): number {
	const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
	return Number(children.trim().split('\n')[0]);
}

/** How the terminal of a process is set just now, as `stty` says it. */
function settingsOf({ pid }: Terminal): string {
	const name = execFileSync('ps', ['-o', 'tty=', '-p', String(pid)], { encoding: 'utf8' }).trim();
	const file = openSync(`/dev/${name}`, constants.O_RDONLY | constants.O_NOCTTY);
	try {
		return execFileSync('stty', ['-a'], { stdio: [file, 'pipe', 'inherit'], encoding: 'utf8' });
	} finally {
		closeSync(file);
	}
}

it('sets raw mode before it draws, since Ctrl-s would stop the output', async () => {
	const terminal = openTerminal(['--demo']);
	await terminal.writes('\u001b[?1049h', 1);
	expect(settingsOf(terminal)).toMatch(/-ixon [\s\S]* -icanon/);
	await terminal.shows('● live');
});

describe('a terminal that does not know its size', () => {
	const line = 'stty cols 0 rows 0; exec "$0" "$1" --demo';
	const open = (env: Readonly<Record<string, string>>): Terminal =>
		openTerminal([], { env, columns: 120, rows: 40 }, ['/bin/sh', '-c', line, process.execPath, program]);

	it.each<[string, Record<string, string>, number, number]>([
		['80×24', {}, 80, 24],
		['the size in COLUMNS and LINES', { COLUMNS: '100', LINES: '30' }, 100, 30],
	])('is drawn at %s until its size is known', async (_, env, columns, rows) => {
		const terminal = open(env);
		await terminal.shows('● live');
		const lines = terminal.screen().trimEnd().split('\n');
		expect(lines.length).toBe(rows);
		expect(Math.max(...lines.map((text) => text.length))).toBe(columns);
		terminal.resize(60, 20);
		await terminal.shows(/^.{60}\n\nEnter open/m);
	});
});

it.each<[string, Record<string, string>]>([
	['the locale C', { LC_ALL: 'C' }],
	['a locale of ISO 8859', { LANG: 'de_DE.ISO-8859-1' }],
	['the console of Linux', { TERM: 'linux' }],
])('draws symbols in ASCII in %s, unless options override it', async (_, env) => {
	const terminal = openTerminal(['--demo'], { env });
	const screen = await terminal.shows('* live');
	expect(screen).not.toMatch(/[^ -~\n]/);
	await openTerminal(['--demo', '--no-ascii'], { env }).shows('● live');
});

describe('a signal', () => {
	it.each([
		['SIGHUP', 129],
		['SIGINT', 130],
		['SIGQUIT', 131],
		['SIGTERM', 143],
		['SIGALRM', 142],
		['SIGPROF', 155],
		['SIGUSR2', 140],
		['SIGVTALRM', 154],
		['SIGXCPU', 152],
	] as const)('%s ends the program with %i, and the terminal is restored', async (signal, code) => {
		const terminal = inShell('--demo');
		await terminal.shows('● live');
		process.kill(programOf(terminal), signal);
		await terminal.shows(`ended with ${code}`);
		const settings = await terminal.shows(/-?icanon[\s\S]*-?echo /);
		expect(settings).toMatch(/(^| )isig icanon/m);
		expect(settings).toMatch(/(^| )echo /m);
		expectRestored(terminal);
	});

	it('SIGUSR1 opens no debugger and does not affect the program', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.kill('SIGUSR1');
		terminal.type('?');
		await terminal.shows(/^help/);
		expect(terminal.output()).not.toContain('Debugger listening');
	});

	it('warns that a job may have been created when it ends during a create', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const server = await serve(async (response, seen) => {
			if (seen.method !== 'POST') (await forward(demo.url, seen))(response);
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
		terminal.kill('SIGTERM');
		expect((await terminal.exit()).code).toBe(143);
		expectRestored(terminal);
		expect(terminal.screen()).toContain('It may have been done; the next start says what is known.');
	});
});

describe('a lost connection', () => {
	it('ends the program within two seconds', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key };
		const terminal = openTerminal(['acme/warehouse', '--interval', '2'], { env });
		await terminal.shows('● live');
		terminal.hangUp();
		await terminal.gone(2000);
	});

	it('also ends a program that was started to ignore the hang-up', async () => {
		const line = 'trap "" HUP; exec "$0" "$1" --demo';
		const terminal = openTerminal([], {}, ['/bin/sh', '-c', line, process.execPath, program]);
		await terminal.shows('● live');
		terminal.hangUp();
		await terminal.gone(2000);
	});
});

describe('a suspension', () => {
	it('returns the terminal to the shell, and redraws afterwards', async () => {
		const terminal = openTerminal(['--norc', '-i'], { columns: 90, env: { PS1: 'shell> ' } }, ['/bin/bash']);
		await terminal.shows('shell>');
		terminal.type(`'${process.execPath}' '${program}' --demo --interval 0\r`);
		const before = await terminal.shows('● manual');
		terminal.press('ctrl-z');
		await terminal.shows(/Stopped/);
		expect(terminal.isAlternate()).toBe(false);
		terminal.type('stty -a\r');
		await terminal.shows(/(^| )isig icanon/m);
		terminal.type('fg\r');
		expect(await terminal.shows('● manual')).toBe(before);
		terminal.type('q');
		await terminal.shows(/fg[\s\S]*shell>/);
		expect(terminal.isAlternate()).toBe(false);
	});
});
