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

/** Runs the built program without a terminal, in an empty home, with nothing in the environment but this. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
	const home = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(() => rmSync(home, { recursive: true, force: true }));
	const child = spawn(process.execPath, [program, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	return new Promise((resolve) => {
		child.on('close', (code) => resolve({ code, stdout, stderr }));
	});
}
