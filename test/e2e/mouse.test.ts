import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mouseBytes, mouseClick, placeOf } from '../terminal/mouse-bytes.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program, type Terminal } from '../terminal/pseudo-terminal.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

const tracking = ({ emulator }: Terminal): string => emulator.modes.mouseTrackingMode;
const click = (terminal: Terminal, what: string, times = 1): void =>
	terminal.type(mouseClick(placeOf(terminal.screen(), what)).join('').repeat(times));

describe('the mouse', () => {
	it('selects, opens and scrolls, and is released at exit', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		expect(tracking(terminal)).toBe('vt200');
		terminal.type(mouseBytes('65M'));
		await terminal.shows(/4\/\d+/);
		const row = /Job (\d+)/.exec(terminal.screen().split('\n').slice(8).join('\n'))?.[0] ?? '';
		click(terminal, `${row} `);
		await terminal.shows(new RegExp(`^❯.*${row} `, 'm'));
		// In one read, since a machine that is busy takes its time between two.
		click(terminal, `${row} `, 2);
		await terminal.shows('· job ');
		click(terminal, 'back');
		await terminal.shows('· jobs ');
		click(terminal, 'quit');
		expect((await terminal.exit()).code).toBe(0);
		expect(tracking(terminal)).toBe('none');
	});

	it('types nothing into a text field, also when a report arrives in two parts', async () => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.type('/ab');
		await terminal.shows('/ ab');
		const report = mouseBytes('0M', { column: 3, row: 2 });
		for (let at = 1; at < report.length; at += 1) {
			terminal.type(report.slice(0, at));
			await terminal.quiet(20);
			terminal.type(report.slice(at));
		}
		terminal.type(`\u001b[<0;${'9'.repeat(500)};1M\u001b[<0;5M\u001b[<;;m`);
		terminal.type('c');
		await terminal.shows(/^\/ abc\s/m);
	});

	it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('is released after %s', async (signal) => {
		const terminal = openTerminal(['--demo']);
		await terminal.shows('● live');
		terminal.kill(signal);
		await terminal.exit();
		expect(tracking(terminal)).toBe('none');
	});

	it('is released while the program is suspended', async () => {
		const terminal = openTerminal(['--norc', '-i'], { env: { PS1: 'shell> ' } }, ['/bin/bash']);
		await terminal.shows('shell>');
		terminal.type(`'${process.execPath}' '${program}' --demo\r`);
		await terminal.shows('● live');
		terminal.press('ctrl-z');
		await terminal.shows(/Stopped/);
		expect(tracking(terminal)).toBe('none');
		terminal.type('fg\r');
		await terminal.shows('● live');
		expect(tracking(terminal)).toBe('vt200');
		terminal.type(`${terminalBytes('ctrl-l')}`);
		await terminal.writes('\u001b[?1000;1006h', 3);
		terminal.type('q');
		await terminal.shows(/fg[\s\S]*shell>/);
		expect(tracking(terminal)).toBe('none');
	});
});

describe('without the mouse, no mouse sequence is written', () => {
	it.each<[string, readonly string[], Record<string, string>, string]>([
		['with --no-mouse', ['--demo', '--no-mouse'], {}, '● live'],
		['on the console of Linux', ['--demo'], { TERM: 'linux' }, '* live'],
		['in the console', ['--demo', '--accessible'], {}, 'Jobs [next]:'],
		['on a dumb terminal', ['--demo'], { TERM: 'dumb' }, 'Jobs [next]:'],
		['in a command', ['list', '--demo'], {}, 'Dock'],
	])('%s', async (_, args, env, shown) => {
		const terminal = openTerminal(args, { env });
		await terminal.shows(shown);
		expect(terminal.output()).not.toContain('?1000');
	});

	it('with "mouse": false in the configuration, unless the command line says --mouse', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		mkdirSync(join(folder, 'roboflow-jobs'));
		writeFileSync(join(folder, 'roboflow-jobs', 'config.json'), '{ "mouse": false }');
		const env = { XDG_CONFIG_HOME: folder };
		const without = openTerminal(['--demo'], { env });
		await without.shows('● live');
		expect(without.output()).not.toContain('?1000');
		const terminal = openTerminal(['--demo', '--mouse'], { env });
		await terminal.shows('● live');
		expect(tracking(terminal)).toBe('vt200');
	});
});
