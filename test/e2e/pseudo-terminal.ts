import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** The built program's one file. */
export const program = join(import.meta.dirname, '..', '..', 'dist', 'roboflow-jobs.js');

export interface TerminalOptions {
	readonly columns?: number;
	readonly rows?: number;
	/** On top of an environment that holds nothing of the machine's but its PATH. */
	readonly env?: Readonly<Record<string, string>>;
}

/** The built program on a real terminal, and a person in front of it. */
export interface Terminal {
	/** The lines of the screen, without spaces at their ends. */
	readonly screen: () => string;
	/** Everything the program wrote, byte for byte. */
	readonly output: () => string;
	/** Resolves with the screen once it, or a part of it, differs from this one. */
	readonly changes: (before: string, part?: (screen: string) => string) => Promise<string>;
	/** Resolves once the program has written this so many times. */
	readonly writes: (text: string, times: number) => Promise<void>;
	readonly type: (input: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves with the screen once it shows this; fails with the screen when it never does. */
	readonly shows: (what: string | RegExp) => Promise<string>;
	/** Resolves with the exit code and what is on the screen then. */
	readonly exit: () => Promise<{ readonly code: number; readonly screen: string }>;
	readonly kill: (signal: string) => void;
	/** Reads nothing more of what the program writes, as a line that stalls, until `resume`. */
	readonly pause: () => void;
	readonly resume: () => void;
	/** Takes the terminal away, as a connection that breaks. */
	readonly hangUp: () => void;
	/** Resolves once the process is no more, be the terminal read or not; fails after this many milliseconds. */
	readonly gone: (within: number) => Promise<void>;
	/** Whether the terminal is on its alternate screen, as a full-screen program leaves it while it runs. */
	readonly isAlternate: () => boolean;
	readonly pid: number;
	/** The emulator that draws the screen, for its cells and their colours. */
	readonly emulator: xterm.Terminal;
	/** Ends the program if it still runs, and removes its home. */
	readonly dispose: () => void;
}

export const keys = {
	enter: '\r',
	esc: '\u001b',
	tab: '\t',
	down: '\u001b[B',
	f1: '\u001bOP',
	ctrlC: '\u0003',
	ctrlL: '\u000c',
	ctrlS: '\u0013',
	ctrlZ: '\u001a',
} as const;

const patience = 15_000;
const margin = 40;

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Runs the built program, or another command, on a pseudo-terminal, in an empty home. */
export function startTerminal(
	args: readonly string[],
	{ columns = 100, rows = 30, env = {} }: TerminalOptions = {},
	command = [process.execPath, program],
): Terminal {
	const home = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	const [file = '', ...before] = command;
	const pty = spawn(file, [...before, ...args], {
		name: env['TERM'] ?? 'xterm-256color',
		cols: columns,
		rows,
		cwd: home,
		env: { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', ...env },
	});
	// Wider than the terminal that the program sees, so that a line that is too long shows.
	const emulator = new xterm.Terminal({ cols: columns + margin, rows, allowProposedApi: true });
	let output = '';
	let exitCode: number | undefined;
	const waiting = new Set<() => void>();
	const wake = (): void => {
		for (const check of waiting) check();
	};
	pty.onData((data) => {
		output += data;
		emulator.write(data, wake);
	});
	pty.onExit((event) => {
		exitCode = event.exitCode;
		emulator.write('', wake);
	});
	function screen(): string {
		const { active } = emulator.buffer;
		// A line may keep cells from when the terminal was wider.
		const lineAt = (row: number): string =>
			active.getLine(active.baseY + row)?.translateToString(true, 0, emulator.cols) ?? '';
		return Array.from({ length: emulator.rows }, (_, row) => lineAt(row).trimEnd()).join('\n');
	}

	/** A large update may come in several pieces; the program says where each begins and ends. */
	const isWithinFrame = (): boolean =>
		output.lastIndexOf('\u001b[?2026h') > output.lastIndexOf('\u001b[?2026l');

	function until(isSo: () => boolean, what: string): Promise<void> {
		return new Promise((resolve, reject) => {
			const deadline = setTimeout(() => {
				waiting.delete(check);
				reject(new Error(`${what} within ${patience} ms; exit code ${exitCode}; the screen:\n${screen()}`));
			}, patience);
			function check(): void {
				if ((exitCode === undefined && isWithinFrame()) || !isSo()) return;
				clearTimeout(deadline);
				waiting.delete(check);
				resolve();
			}
			waiting.add(check);
			check();
		});
	}

	return {
		screen,
		output: () => output,
		pid: pty.pid,
		async changes(before, part = (text) => text) {
			await until(() => part(screen()) !== part(before), 'nothing changed');
			return screen();
		},
		emulator,
		dispose() {
			if (exitCode === undefined) pty.kill('SIGKILL');
			rmSync(home, { recursive: true, force: true });
		},
		writes: (text, times) =>
			until(() => output.split(text).length > times, `${JSON.stringify(text)} was not written`),
		type: (input) => pty.write(input),
		resize(newColumns, newRows) {
			emulator.resize(newColumns + margin, newRows);
			pty.resize(newColumns, newRows);
		},
		async shows(what) {
			const isThere = (): boolean =>
				typeof what === 'string' ? screen().includes(what) : what.test(screen());
			await until(isThere, `${what} did not appear`);
			return screen();
		},
		async exit() {
			await until(() => exitCode !== undefined, 'the program did not end');
			return { code: exitCode ?? -1, screen: screen() };
		},
		kill: (signal) => pty.kill(signal),
		pause: () => pty.pause(),
		resume: () => pty.resume(),
		// The library's types leave it out.
		hangUp: () => 'destroy' in pty && typeof pty.destroy === 'function' && pty.destroy(),
		async gone(within) {
			const deadline = performance.now() + within;
			while (isRunning(pty.pid)) {
				if (performance.now() > deadline) throw new Error(`the program runs on after ${within} ms`);
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
		},
		isAlternate: () => emulator.buffer.active.type === 'alternate',
	};
}
