import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const key = 'secret-of-ann';

describe('info', () => {
	it('prints what is in use, without a request', async () => {
		const HOME = temporaryFolder();
		mkdirSync(join(HOME, '.local/state/roboflow-jobs/drafts'), { recursive: true });
		const env = { HOME, TERM: 'xterm-256color', COLORTERM: 'truecolor', TMUX: 'socket,1,0' };
		const { code, stdout, stderr } = await run(['info'], { ...env, ROBOFLOW_PROJECT: 'acme/warehouse' });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		for (const line of [
			/^program: +\d+\.\d+\.\d+$/m,
			/^node: +v\d+/m,
			/^system: +\w+ \S+ \w+$/m,
			/^TERM: +xterm-256color$/m,
			/^COLORTERM: +truecolor$/m,
			/^multiplexer: +tmux$/m,
			/^size: +no terminal$/m,
			/^config: +\/.*\/roboflow-jobs\/config.json \(missing\)$/m,
			/^official config: +\/.*\/roboflow\/config.json \(missing\)$/m,
			/^drafts: +\/.*\/drafts \(there\)$/m,
			/^cache: +\/.*\/\.cache\/roboflow-jobs\/\S+ \(there\)$/m,
			/^api: +https:\/\/api.roboflow.com$/m,
			/^workspace: +acme$/m,
			/^project: +warehouse$/m,
			/^key from: +no key was found$/m,
		]) {
			expect(stdout).toMatch(line);
		}
	});

	it('prints where the key was found, but no part of the key', async () => {
		const path = join(temporaryFolder(), 'config.json');
		const content = {
			workspaces: { x: { url: 'acme', apiKey: key } },
			API_URL: 'https://api.example.com/v1',
		};
		writeFileSync(path, JSON.stringify(content), { mode: 0o600 });
		const inFile = await run(['info', '--json'], { ROBOFLOW_CONFIG_DIR: path });
		expect(JSON.parse(inFile.stdout)).toMatchObject({
			files: { officialConfig: { path, state: 'there' } },
			connection: { api: 'https://api.example.com/v1', workspace: null, project: null, keyFrom: path },
			problems: [],
		});
		const inVariable = await run(['info', '--json'], { ROBOFLOW_API_KEY: key });
		expect(JSON.parse(inVariable.stdout).connection.keyFrom).toBe('ROBOFLOW_API_KEY');
		for (const { stdout } of [inFile, inVariable]) {
			expect(stdout).not.toMatch(/secret|of-ann/);
		}
	});

	it('reports invalid settings, and continues', async () => {
		const { code, stdout } = await run(['info'], { API_URL: 'http://example.com', ROBOFLOW_API_KEY: key });
		expect(code).toBe(0);
		expect(stdout).toMatch(/^problem: +API_URL is not https/m);
	});

	it('cleans text from the environment', async () => {
		const { stdout } = await run(['info'], { TERM: 'x\u001b[31m', HOME: '/nowhere/\u009b31m' });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
		expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
	});
});
