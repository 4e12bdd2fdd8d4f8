import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { type EmulatedScreen, emulateScreen } from './emulated-screen.ts';
import { directLine, type Line, slowLine } from './slow-line.ts';
import { terminalBytes } from './terminal-bytes.ts';
import { everyPause, until } from './until.ts';

/** The built program's one file. */
export const program = join(import.meta.dirname, '..', '..', 'dist', 'roboflow-jobs.js');

export interface TerminalOptions {
	readonly columns?: number;
	readonly rows?: number;
	/** On top of an environment that holds nothing of the machine's but its PATH. */
	readonly env?: Readonly<Record<string, string>>;
	/** @default a line that delays nothing */
	readonly line?: Line;
}

/** The built program on a real terminal, and a person in front of it. */
export interface Terminal
	extends Pick<EmulatedScreen, 'shows' | 'changes' | 'until' | 'isAlternate' | 'emulator'> {
	/** The lines of the screen, without spaces at their ends. */
	readonly screen: () => string;
	/** Everything the program wrote, byte for byte. */
	readonly output: () => string;
	/** Resolves once the program has written this so many times. */
	readonly writes: (text: string, times: number) => Promise<void>;
	/** Presses keys one after another, by their names in the table of keys. */
	readonly press: (...keys: readonly string[]) => void;
	/** Types text, or sends any other bytes, in one write. */
	readonly type: (input: string) => void;
	/** Resolves once nothing has come from the program for so many milliseconds. */
	readonly quiet: (milliseconds: number) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves with the exit code and what is on the screen then. */
	readonly exit: () => Promise<{ readonly code: number; readonly screen: string }>;
	readonly kill: (signal: string) => void;
	/** Reads nothing more of what the program writes, as a line that stalls, until `resume`. */
	readonly pause: () => void;
	readonly resume: () => void;
	/** Takes the terminal away, as a connection that breaks. */
	readonly hangUp: () => void;
	/** Resolves once the process is no more, be the terminal read or not; rejects after this many milliseconds. */
	readonly gone: (within: number) => Promise<void>;
	readonly pid: number;
	/** Ends the program if it still runs, and removes its home. */
	readonly dispose: () => void;
}

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
	{ columns = 100, rows = 30, env = {}, line }: TerminalOptions = {},
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
	let output = '';
	let exitCode: number | undefined;
	const screen = emulateScreen({ columns, rows, margin: 40, exitCode: () => exitCode });
	let lastAt = performance.now();
	const ends = {
		show(data: string) {
			lastAt = performance.now();
			void screen.write(data);
		},
		read: (input: string) => pty.write(input),
	};
	const { toPerson, toHost, isBusy } = line === undefined ? directLine(ends) : slowLine(line, ends);
	pty.onData((data) => {
		output += data;
		toPerson(data);
	});
	pty.onExit((event) => {
		exitCode = event.exitCode;
		void screen.write('');
	});

	return {
		...screen,
		screen: screen.text,
		output: () => output,
		pid: pty.pid,
		dispose() {
			if (exitCode === undefined) pty.kill('SIGKILL');
			rmSync(home, { recursive: true, force: true });
		},
		writes: (text, times) =>
			screen.until(() => output.split(text).length > times, `${JSON.stringify(text)} was not written`),
		type: toHost,
		press(...keys) {
			for (const key of keys) toHost(terminalBytes(key));
		},
		async quiet(milliseconds) {
			await until(() => (!isBusy() && performance.now() - lastAt >= milliseconds) || null, {
				watch: everyPause(),
				failure: () => `never quiet for ${milliseconds} ms`,
			});
		},
		resize(newColumns, newRows) {
			screen.resize(newColumns, newRows);
			pty.resize(newColumns, newRows);
		},
		async exit() {
			await screen.until(() => exitCode !== undefined, 'the program did not end');
			return { code: exitCode ?? -1, screen: screen.text() };
		},
		kill: (signal) => pty.kill(signal),
		pause: () => pty.pause(),
		resume: () => pty.resume(),
		// The library's types leave it out.
		hangUp: () => 'destroy' in pty && typeof pty.destroy === 'function' && pty.destroy(),
		async gone(within) {
			await until(() => !isRunning(pty.pid) || null, {
				watch: everyPause(),
				failure: () => 'the program runs on',
				patience: within,
			});
		},
	};
}
