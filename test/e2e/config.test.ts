import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sendJson, serve } from '../http-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const job = { id: 'j', name: 'Dock 4', labeler: 'ann@x', reviewer: 'rita@x', numImages: 20, rejected: 0 };
const jobs = [
	{ ...job, annotated: 5, unannotated: 15, approved: 0 },
	{ ...job, id: 'k', name: 'Dock 5', labeler: 'bob@x', annotated: 20, unannotated: 0, approved: 0 },
];

/** Whether the program has set any colour. */
const coloured = (terminal: Terminal): boolean =>
	terminal
		.output()
		.split('\u001b[')
		.some((text) => /^[\d;]*3[1-7]m/.test(text));

/** A person's configuration file, and a service to ask. */
async function withConfig(text: string | null) {
	const folder = temporaryFolder();
	const path = join(folder, 'roboflow-jobs', 'config.json');
	mkdirSync(join(folder, 'roboflow-jobs'));
	if (text !== null) writeFileSync(path, text);
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann', XDG_CONFIG_HOME: folder };
	return {
		path,
		env,
		read: () => readFileSync(path, 'utf8'),
		open: (...args: readonly string[]) => openTerminal(['acme/warehouse', ...args], { env }),
		list: (...args: readonly string[]) => run(['list', 'acme/warehouse', ...args], env),
	};
}

describe('the configuration file', () => {
	it('says how often to refresh and in which colours, unless the options do', async () => {
		const { open } = await withConfig('{"interval": 30, "theme": "none"}');
		const terminal = open();
		await terminal.shows('● live 30s');
		expect(coloured(terminal)).toBe(false);
		const other = open('--interval', '0', '--theme', 'dark');
		await other.shows('● by hand');
		expect(coloured(other)).toBe(true);
	});

	it('is reported with the place of its mistake, and never written over', async () => {
		const text = '{\n\t"interval": 30,\n\t"theme": "pink",\n\t"views": []\n}\n';
		const { open, read, list } = await withConfig(text);
		const terminal = open();
		const screen = await terminal.shows('● live 30s');
		expect(screen).toContain(
			'roboflow-jobs/config.json:3:11: theme is none of "dark", "light", "16" and "none"',
		);
		terminal.type(':as a view\r');
		await terminal.shows('A view of all jobs');
		terminal.type('All\r');
		await terminal.shows('× Not kept: roboflow-jobs/config.json:3:11: theme is none of');
		expect(read()).toBe(text);
		const { stderr } = await list();
		expect(stderr).toMatch(/^warning: roboflow-jobs\/config\.json:3:11: theme/);
	});

	it('gets the views that one saves, and keeps the rest of what it says', async () => {
		const { open, path, read, list } = await withConfig('{"email": "ann@x", "colour": "red"}');
		const terminal = open();
		await terminal.shows('Dock 4');
		terminal.type('/labeler:bob\r:as a view\r');
		await terminal.shows('A view of labeler:bob');
		terminal.type('Bob’s\r');
		await terminal.shows('Kept the view “Bob’s”: labeler:bob');
		expect(JSON.parse(read())).toEqual({
			email: 'ann@x',
			colour: 'red',
			views: [{ name: 'Bob’s', filter: 'labeler:bob' }],
		});
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect((await list('--view', 'bob’s')).stdout).toMatch(/Dock 5/);
		const mine = await list('--view', 'mine', '--json');
		expect(JSON.parse(mine.stdout).jobs).toMatchObject([{ id: 'j' }]);
		expect(await list('--view', 'Stuck')).toMatchObject({ code: 0, stderr: '' });
		const wrong = await list('--view', 'x');
		expect(wrong).toMatchObject({ code: 1, stdout: '' });
		expect(wrong.stderr).toContain('there are: Stuck, To review, Mine, Bob’s');
	});

	it('is told of by info, with its mistakes, and its views are completed', async () => {
		const { env, path } = await withConfig('{"interval": 1, "views": [{"name": "Night shift"}]}');
		const { stdout } = await run(['info', '--json'], env);
		expect(JSON.parse(stdout)).toMatchObject({
			files: { config: { path, state: 'there' } },
			problems: [expect.stringMatching(/^roboflow-jobs\/config\.json:1:14: interval is neither/)],
		});
		const completed = await run(['complete', 'zsh', '--', 'list', '--view', ''], env);
		expect(completed.stdout).toBe(
			'Stuck\tstuck:yes\nTo review\tstage:review · review · the most to review first\nNight shift\tall jobs\n',
		);
	});

	it('is not asked, nor written, by the demo', async () => {
		const text = '{"interval": 30}';
		const { env, read } = await withConfig(text);
		const terminal = openTerminal(['--demo'], { env });
		await terminal.shows('● live 10s');
		terminal.type(':as a view\r');
		await terminal.shows('A view of all jobs');
		terminal.type('All\rv3');
		await terminal.shows('[All 36]');
		expect(read()).toBe(text);
	});
});
