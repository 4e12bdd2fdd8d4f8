import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program } from '../terminal/pseudo-terminal.ts';
import { run } from './run.ts';

/** Runs a shell while this process goes on, which serves the demo. */
const runShell = promisify(execFile);

let demo: DemoServer;
const env = () => ({ API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, ROBOFLOW_PROJECT: 'acme/warehouse' });

beforeAll(async () => {
	demo = await startDemoServer();
	return () => demo.close();
});

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const inShell = (shell: string): string =>
	`${shell}${isInstalled(shell) ? '' : ', which is not installed here'}`;

/** An environment in which the program is found by its name. */
function withProgram(): Record<string, string> {
	const folder = temporaryFolder();
	symlinkSync(program, join(folder, 'roboflow-jobs'));
	const path = [folder, dirname(process.execPath), process.env['PATH'] ?? ''].join(':');
	return { ...env(), HOME: folder, PATH: path, TERM: 'xterm', LANG: 'C.UTF-8' };
}

const firstJob = async (): Promise<{ readonly id: string; readonly name: string }> =>
	JSON.parse((await run(['list', '--json'], env())).stdout).jobs[0];

describe('complete', () => {
	const words = async (...typed: readonly string[]): Promise<readonly string[]> => {
		const { code, stdout, stderr } = await run(['complete', 'zsh', '--', ...typed], env());
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		return stdout
			.split('\n')
			.slice(0, -1)
			.map((line) => line.split('\t')[0] ?? '');
	};

	it('completes jobs, batches, projects, workspaces and people', async () => {
		const { id } = await firstJob();
		expect(await words('get', '')).toContain(id);
		expect(await words('get', id.slice(0, 4))).toEqual([id]);
		expect(await words('create', '--batch', '')).toHaveLength(5);
		expect(await words('list', 'wild')).toEqual(['wildlife']);
		expect(await words('list', 'acme/')).toEqual(['acme/warehouse', 'acme/wildlife']);
		expect(await words('projects', '')).toEqual(['acme']);
		expect(await words('create', '--labeler', 'lenny')).toEqual(['lenny@acme.example']);
		expect(await words('create', '--split=lenny@acme.example,mar')).toEqual([
			'--split=lenny@acme.example,marco@acme.example',
		]);
		expect(await words('-p', 'wildlife', 'get', '')).toHaveLength(12);
	});

	it('offers teams of the configuration file, also without a key', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'roboflow-jobs'));
		const teams = { night: ['marco@acme.example', 'lenny@acme.example'] };
		writeFileSync(join(folder, 'roboflow-jobs', 'config.json'), JSON.stringify({ teams }));
		const { stdout } = await run(['complete', 'zsh', '--', 'list', '--labeler', '@'], {
			XDG_CONFIG_HOME: folder,
		});
		expect(stdout).toBe('@night\tmarco@acme.example, lenny@acme.example\n');
	});

	it.each([
		['without a key', { ROBOFLOW_API_KEY: '' }],
		['with a wrong key', { ROBOFLOW_API_KEY: 'wrong-key-of-ann' }],
		['with a setting that makes no sense', { API_URL: 'http://example.com' }],
		['without a project', { ROBOFLOW_PROJECT: '' }],
	])('prints nothing %s', async (_, changes) => {
		const { code, stdout, stderr } = await run(['complete', 'zsh', '--', 'get', ''], {
			...env(),
			...changes,
		});
		expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	it('gives up when the API does not respond', async () => {
		const server = await serve(() => {});
		const { code, stdout, stderr } = await run(['complete', 'fish', '--', 'get', ''], {
			...env(),
			API_URL: server.url,
		});
		expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(server.requests).toHaveLength(1);
	});

	it('cleans text from the API', async () => {
		const server = await serve((response) =>
			sendJson(response, { jobs: [{ id: 'a', name: 'x\u001b]0;y\u0007\tz\nb' }] }),
		);
		const { stdout } = await run(['complete', 'zsh', '--', 'get', ''], { ...env(), API_URL: server.url });
		expect(stdout).toBe('a\tx z b · to-start\n');
	});
});

describe('bash', () => {
	/** What bash would put in the place of the end of a line. */
	async function replies(line: string, replaced: string): Promise<readonly string[]> {
		const script = `source <(roboflow-jobs completion bash)
			COMP_LINE=$0 COMP_POINT=\${#0} COMP_TYPE=9
			_roboflow_jobs roboflow-jobs "$1" ''
			printf '%s\\n' "\${COMPREPLY[@]}"`;
		const { stdout } = await runShell('bash', ['-c', script, line, replaced], { env: withProgram() });
		return stdout.trimEnd().split('\n');
	}

	it('completes commands, options, choices and values from the API', async () => {
		const { id } = await firstJob();
		expect(await replies('roboflow-jobs rep', 'rep')).toEqual(['report']);
		expect(await replies('roboflow-jobs list --filt', '--filt')).toEqual(['--filter']);
		expect(await replies('roboflow-jobs list --sort=-le', '-le')).toEqual(['-left']);
		expect(await replies(`roboflow-jobs get ${id.slice(0, 5)}`, id.slice(0, 5))).toEqual([id]);
		expect(await replies('roboflow-jobs create --labeler lenny@a', '@a')).toEqual(['@acme.example']);
		expect(await replies('API_URL=x roboflow-jobs --auth b', 'b')).toEqual(['bearer']);
	});

	it('completes at its prompt', async () => {
		const { id, name } = await firstJob();
		const inherited = { ...withProgram(), PS1: 'shell> ' };
		const terminal = openTerminal(['--norc', '-i'], { env: inherited }, ['/bin/bash']);
		await terminal.shows('shell>');
		terminal.type('source <(roboflow-jobs completion bash); echo ready\r');
		await terminal.shows(/^ready/m);
		terminal.type(`roboflow-jobs get ${id.slice(0, 5)}\t`);
		await terminal.shows(`roboflow-jobs get ${id}`);
		terminal.press('enter');
		await terminal.shows(`name:         ${name}`);
		terminal.type(`roboflow-jobs create --labeler lenny@\t`);
		await terminal.shows('--labeler lenny@acme.example');
	});
});

describe.skipIf(!isInstalled('zsh'))(inShell('zsh'), () => {
	it('completes at its prompt', async () => {
		const { id } = await firstJob();
		const inherited = { ...withProgram(), PS1: 'shell> ' };
		const terminal = openTerminal(['-f', '-i'], { env: inherited }, ['zsh']);
		await terminal.shows('shell>');
		terminal.type('autoload -Uz compinit; compinit -D; source <(roboflow-jobs completion zsh); echo ready\r');
		await terminal.shows(/^ready/m);
		terminal.type(`roboflow-jobs lis\t`);
		await terminal.shows('roboflow-jobs list');
		terminal.type(`--filt\t`);
		await terminal.shows('list --filter');
		terminal.type(`x --sort=-le\t`);
		await terminal.shows('--sort=-left');
		terminal.type(`\u0015roboflow-jobs get ${id.slice(0, 5)}\t`);
		await terminal.shows(`get ${id}`);
		terminal.type(`\u0015roboflow-jobs \t\t`);
		await terminal.shows(/^get +-- print one job/m);
	});
});

describe.skipIf(!isInstalled('fish'))(inShell('fish'), () => {
	it('completes commands, options, choices and values from the API', async () => {
		const { id } = await firstJob();
		const inherited = withProgram();
		const complete = async (line: string): Promise<string> => {
			const script = `roboflow-jobs completion fish | source; complete -C '${line}'`;
			return (await runShell('fish', ['-c', script], { env: inherited })).stdout;
		};
		expect(await complete('roboflow-jobs ')).toContain('list\tprint a project');
		expect(await complete('roboflow-jobs list --filt')).toMatch(/^--filter\t/);
		expect(await complete('roboflow-jobs list --sort=-le')).toBe('--sort=-left\n');
		expect(await complete(`roboflow-jobs get ${id.slice(0, 5)}`)).toMatch(new RegExp(`^${id}\t`));
	});
});
