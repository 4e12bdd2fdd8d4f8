import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHook, type HookOptions } from '../../source/commands/hook.ts';

const key = 'key-of-ann';

/** A hook, and a file that its command can write to. */
async function openHook(command: string, options: Partial<HookOptions> = {}) {
	const folder = await mkdtemp(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const file = join(folder, 'seen');
	await writeFile(file, '');
	let said = '';
	const kills: (readonly [id: number, signal: string])[] = [];
	const stop = new AbortController();
	const hook = createHook({
		command,
		env: { PATH: process.env['PATH'], FILE: file, ROBOFLOW_API_KEY: key, RF_WORKSPACE: 'acme' },
		hasGroups: true,
		kill(id, signal) {
			kills.push([id, signal]);
			process.kill(id, signal);
		},
		io: {
			err: (text) => {
				said += text;
			},
		},
		stop: stop.signal,
		limit: 30_000,
		...options,
	});
	return { hook, stop, kills, seen: () => readFileSync(file, 'utf8'), said: () => said };
}

describe.skipIf(process.platform === 'win32')('createHook', () => {
	it('passes each event on standard input, one after another', async () => {
		const { hook, seen, said } = await openHook('echo begin >>"$FILE"; cat >>"$FILE"; echo end >>"$FILE"');
		for (const name of ['a', 'b', 'c']) hook.run(name, `${name}\n`);
		await hook.idle();
		expect(seen()).toBe('begin\na\nend\nbegin\nb\nend\nbegin\nc\nend\n');
		expect(said()).toBe('');
	});

	it('keeps event and key out of arguments and environment', async () => {
		const { hook, seen } = await openHook('{ env; echo "$0 $*"; } >>"$FILE"');
		hook.run('Dock 4 is done', 'an event\n');
		await hook.idle();
		expect(seen()).toContain('RF_WORKSPACE=acme');
		for (const secret of [key, 'ROBOFLOW_API_KEY', 'Dock 4', 'an event'])
			expect(seen()).not.toContain(secret);
	});

	it.each([
		['exit 7', 'warning: the command for “a” ended with code 7\n'],
		['kill -9 $$', 'warning: the command for “a” ended with SIGKILL\n'],
		['no-such-command-4711 2>/dev/null', 'warning: the command for “a” ended with code 127\n'],
		['exec <&-; exit 0', ''],
	])('runs the next command after “%s”', async (command, warning) => {
		const { hook, seen, said } = await openHook(
			`read -r line; echo "$line" >>"$FILE"; [ "$line" = b ] || { ${command}; }`,
		);
		hook.run('a', 'a\n');
		hook.run('b', 'b\n');
		await hook.idle();
		expect(seen()).toBe('a\nb\n');
		expect(said()).toBe(warning);
	});

	it('accepts a command that does not read a large input', async () => {
		const { hook, said } = await openHook('exit 0');
		hook.run('a', 'x'.repeat(1_000_000));
		await hook.idle();
		expect(said()).toBe('');
	});

	it.each(['sleep 1000; true', 'trap "" TERM; sleep 1000; true', '(trap "" TERM; exec sleep 1000); true'])(
		'is ended with its child processes at the time limit: %s',
		async (command) => {
			const { hook, kills, seen, said } = await openHook(
				`read -r line; [ "$line" = b ] && { echo b >>"$FILE"; exit 0; }; echo $$ >>"$FILE"; ${command}`,
				{ limit: 500 },
			);
			hook.run('a', 'a\n');
			hook.run('b', 'b\n');
			await hook.idle();
			expect(said()).toBe('warning: the command for “a” took longer than 0.5 s, and was ended\n');
			const [group, next] = seen().split('\n');
			expect(next).toBe('b');
			expect(kills[0]).toEqual([-Number(group), 'SIGTERM']);
			// What outlives the shell does not outlive this.
			expect(kills.at(-1)).toEqual([-Number(group), 'SIGKILL']);
		},
	);

	it('ends the command with the watch, and reports events without a run', async () => {
		const { hook, stop, seen, said } = await openHook('echo $$ >>"$FILE"; sleep 1000');
		for (const name of ['a', 'b', 'c']) hook.run(name, '');
		await vi.waitFor(() => expect(seen()).toMatch(/\n/));
		stop.abort();
		await hook.idle();
		expect(said()).toBe(
			'warning: the command for “a” was stopped with the watch\nwarning: the command was not run for 2 more\n',
		);
	});
});
