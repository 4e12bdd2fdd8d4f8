import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTerminal } from '../terminal/pseudo-terminal.ts';
import { type Cost, costOf, rows } from './sent-bytes.ts';

/** A history of many commits, as git's own importer reads it. */
function history(commits: number): string {
	return Array.from({ length: commits }, (_, index) => {
		const message = `Uploaded on ${(index % 28) + 1}/11: Job ${index + 1}`;
		return [
			'commit refs/heads/main',
			`committer Lenny Ortiz <lenny@acme.example> ${1_700_000_000 + index * 3600} +0000`,
			`data ${Buffer.byteLength(message)}`,
			message,
			'',
		].join('\n');
	}).join('');
}

const isInstalled = (): boolean => spawnSync('tig', ['--version']).status === 0;

/** What the keys of a list cost in tig, on 10,000 commits. */
export interface TigCosts {
	readonly key: Cost;
	readonly page: Cost;
}

/** Measures tig; `null` where there is none. */
export async function tigCosts(columns: number): Promise<TigCosts | null> {
	if (!isInstalled()) return null;
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-tig-'));
	try {
		const repository = join(folder, 'repository');
		execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repository]);
		execFileSync('git', ['fast-import', '--quiet'], { cwd: repository, input: history(10_000) });
		const command = ['/bin/sh', '-c', 'cd "$0" && exec tig', repository];
		const terminal = startTerminal([], { columns, rows }, command);
		// Loading is over once it has counted them all.
		await terminal.shows(/commit 1 of 10000 +\d+%$/m);
		const key = await costOf(terminal, () => terminal.type('j'), 10);
		const page = await costOf(terminal, () => terminal.press('pagedown'), 10);
		terminal.dispose();
		return { key, page };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
