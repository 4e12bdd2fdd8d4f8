import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'roboflow-jobs.js');

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Node's options for a watch that waits a twentieth of each interval; see `quick-waits.ts`. */
export const quickWaits: readonly string[] = ['--import', join(import.meta.dirname, 'quick-waits.ts')];

/** The built program while it runs. */
export interface Running {
	readonly stdout: () => string;
	readonly stderr: () => string;
	readonly kill: (signal: NodeJS.Signals) => void;
	/** Reads nothing more of what it prints, and says so to it. */
	readonly closeStdout: () => void;
	readonly ended: Promise<Run>;
}

/** Starts the built program without a terminal, in an empty home, with nothing in the environment but this. */
export function start(
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
	nodeOptions: readonly string[] = [],
	input = '',
): Running {
	const home = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	const child = spawn(process.execPath, [...nodeOptions, program, ...args], {
		stdio: 'pipe',
		env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
	});
	onTestFinished(() => {
		child.kill('SIGKILL');
		rmSync(home, { recursive: true, force: true });
	});
	// What ends at once reads nothing.
	child.stdin.on('error', () => {}).end(input);
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	return {
		stdout: () => stdout,
		stderr: () => stderr,
		kill: (signal) => child.kill(signal),
		closeStdout: () => child.stdout.destroy(),
		ended: new Promise((resolve) => {
			child.on('close', (code) => resolve({ code, stdout, stderr }));
		}),
	};
}

/** The same, until it ends. */
export const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> =>
	start(args, env).ended;

/** The same, with this on standard input. */
export const runWith = (
	input: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<Run> => start(args, env, [], input).ended;
