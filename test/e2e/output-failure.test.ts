import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';

const program = new URL('../../dist/roboflow-jobs.js', import.meta.url).pathname;

it.each([
	[['--help'], /^error: the output cannot be written \(ENOSPC\)\n {7}make room/],
	[['list', '--demo'], /^error: the output cannot be written \(ENOSPC\)\n {7}make room/],
	[['list', '--demo', '--json'], /^\{\n {2}"error": \{\n {4}"message": "the output cannot/],
])('%j reports a full disk, and fails', (args, message) => {
	const full = openSync('/dev/full', 'w');
	const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
		stdio: ['ignore', full, 'pipe'],
		encoding: 'utf8',
	});
	closeSync(full);
	expect(stderr).toMatch(message);
	expect(status).toBe(1);
});
