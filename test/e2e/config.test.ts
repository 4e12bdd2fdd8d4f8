import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import type { Terminal } from '../terminal/pseudo-terminal.ts';
import { run } from './run.ts';

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
	it('sets the refresh interval and the colours, unless options do', async () => {
		const { open } = await withConfig('{"interval": 30, "theme": "none"}');
		const terminal = open();
		await terminal.shows('● live 30s');
		expect(coloured(terminal)).toBe(false);
		const other = open('--interval', '0', '--theme', 'dark');
		await other.shows('● manual');
		expect(coloured(other)).toBe(true);
	});

	it('has teams, for filters and saved views', async () => {
		const { list } = await withConfig(
			'{"teams": {"night": ["bob@x"]}, "views": [{"name": "Late", "filter": "labeler:@night"}]}',
		);
		const ids = { code: 0, stdout: 'k\n', stderr: '' };
		const plain = ['--plain', '--columns', 'id'];
		expect(await list('--labeler', '@night', ...plain)).toEqual(ids);
		expect(await list('--view', 'Late', ...plain)).toEqual(ids);
		const { code, stderr } = await list('--filter', 'labeler:@nigth');
		expect({ code, stderr }).toEqual({
			code: 1,
			stderr: 'error: Unknown team “@nigth”. Did you mean @night?\n       there are: @night\n',
		});
	});

	it('has teams, with totals in people', async () => {
		const { env } = await withConfig('{"teams": {"night": ["bob@x", "ann@x"], "day": []}}');
		const { stdout } = await run(['people', 'acme/warehouse'], env);
		expect(stdout).toMatch(/\n@night +labeler +2 +15 /);
		const chosen = await run(['people', 'acme/warehouse', '--columns', 'person,left'], env);
		expect(chosen.stdout).toMatch(/\n@night +15\n/);
		const json = await run(['people', 'acme/warehouse', '--json', 'person,left'], env);
		expect(JSON.parse(json.stdout).teams).toEqual([{ person: '@night', left: 15 }]);
		const csv = await run(['people', 'acme/warehouse', '--csv'], env);
		expect(csv.stdout).not.toContain('@night');
	});

	it('sets custom colours, except with NO_COLOR', async () => {
		const { open } = await withConfig('{"colours": {"stage-to-review": "bold #ff8800 on magenta"}}');
		const isOnMagenta = (terminal: Terminal) =>
			terminal
				.output()
				.split('\u001b[')
				.some((text) => /^(?:[\d;]*;)?(?:48;5;5|45)[;m]/.test(text));
		const terminal = open('--theme', 'light');
		await terminal.shows('Dock 4');
		expect(isOnMagenta(terminal)).toBe(true);
		const none = open('--theme', 'none');
		await none.shows('Dock 4');
		expect(isOnMagenta(none)).toBe(false);
	});

	it('is reported with the position of its mistake, and never overwritten', async () => {
		const text = '{\n\t"interval": 30,\n\t"theme": "pink",\n\t"views": []\n}\n';
		const { open, read, list } = await withConfig(text);
		const terminal = open();
		const screen = await terminal.shows('● live 30s');
		expect(screen).toContain(
			'roboflow-jobs/config.json:3:11: theme is none of "dark", "light", "16", "none"',
		);
		terminal.type(':as a view\r');
		await terminal.shows('A view of all jobs');
		terminal.type('All\r');
		await terminal.shows('× Not saved: roboflow-jobs/config.json:3:11: theme is none of');
		expect(read()).toBe(text);
		const { stderr } = await list();
		expect(stderr).toMatch(/^warning: roboflow-jobs\/config\.json:3:11: theme/);
	});

	it.each([
		['in Latin-1', Buffer.from('{"views": [{"name": "Caf\u00e9"}]}', 'latin1'), '1:25: not UTF-8'],
		[
			'with a field twice',
			Buffer.from('{"interval": 30,\r\n"interval": 20}'),
			'2:1: interval is given twice',
		],
	])('is never overwritten %s', async (_, content, problem) => {
		const { open, path, list } = await withConfig(null);
		writeFileSync(path, content);
		const terminal = open();
		await terminal.shows('Dock 4');
		terminal.type(':as a view\r');
		await terminal.shows('A view of all jobs');
		terminal.type('All\r');
		await terminal.shows('× Not saved: ');
		expect(readFileSync(path).equals(content)).toBe(true);
		expect((await list()).stderr).toContain(`config.json:${problem}`);
	});

	it('may have a byte order mark and Windows line endings', async () => {
		const { open } = await withConfig('\ufeff{\r\n\t"interval": 30\r\n}\r\n');
		await open().shows('● live 30s');
	});

	it('stores saved views, and keeps its other content', async () => {
		const { open, path, read, list } = await withConfig('{"email": "ann@x", "colour": "red"}');
		const terminal = open();
		await terminal.shows('Dock 4');
		terminal.type('/labeler:bob\r:as a view\r');
		await terminal.shows('A view of labeler:bob');
		terminal.type('Bob’s\r');
		await terminal.shows('Saved view “Bob’s”: labeler:bob');
		expect(JSON.parse(read())).toEqual({
			email: 'ann@x',
			colour: 'red',
			views: [{ name: 'Bob’s', filter: 'labeler:bob' }],
		});
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect((await list('--view', 'bob’s')).stdout).toMatch(/Dock 5/);
		const mine = await list('--view', 'mine', '--json');
		expect(JSON.parse(mine.stdout).jobs).toMatchObject([{ id: 'j' }]);
		expect(await list('--view', 'Stuck')).toMatchObject({
			code: 0,
			stderr: expect.stringMatching(/^Idle times are tracked /m),
		});
		const wrong = await list('--view', 'x');
		expect(wrong).toMatchObject({ code: 1, stdout: '' });
		expect(wrong.stderr).toContain('there are: Stuck, To review, Mine, Bob’s');
	});

	it('stores notification settings', async () => {
		const { open, read } = await withConfig('{"email": "ann@x"}');
		const terminal = open();
		await terminal.shows('Dock 4');
		terminal.type(':notifications bell\r');
		await terminal.shows('Notifications by a bell, of all jobs');
		expect(JSON.parse(read())).toEqual({ email: 'ann@x', notifications: { kind: 'bell' } });
		const later = open();
		await later.shows('Dock 4');
		later.type(':notifications off\r');
		await later.shows('Notifications are off');
		expect(JSON.parse(read())).toEqual({ email: 'ann@x', notifications: { kind: 'off' } });
	});

	it('is shown by info with its mistakes, and its views are completed', async () => {
		const { env, path } = await withConfig('{"interval": 1, "views": [{"name": "Night shift"}]}');
		const { stdout } = await run(['info', '--json'], env);
		expect(JSON.parse(stdout)).toMatchObject({
			files: { config: { path, state: 'there' } },
			problems: [expect.stringMatching(/^roboflow-jobs\/config\.json:1:14: interval is neither/)],
		});
		const completed = await run(['complete', 'zsh', '--', 'list', '--view', ''], env);
		expect(completed.stdout).toBe(
			'Stuck\tstuck:yes · idle · the longest idle first\nTo review\tstage:review · idle · the longest idle first\nNight shift\tall jobs\n',
		);
	});

	it('stores selected columns, but not in a read-only run', async () => {
		const text = '{"views": [{"name": "Bob", "filter": "labeler:bob", "columns": ["name", "left"]}]}';
		const { open, read, list } = await withConfig(text);
		const readOnly = open('--read-only');
		await readOnly.shows('Dock 4');
		readOnly.type('c \r');
		await readOnly.shows('Saved the columns of every list until the program ends');
		expect(read()).toBe(text);
		const terminal = open();
		await terminal.shows('Dock 4');
		terminal.type('v3');
		await terminal.shows(/^ +NAME +LEFT/m);
		terminal.type('cJll\r');
		await terminal.shows('Saved the columns of the view “Bob”');
		const columns = ['left', 'name:8'];
		expect(JSON.parse(read())).toEqual({ views: [{ name: 'Bob', filter: 'labeler:bob', columns }] });
		expect((await list('--view', 'bob')).stdout).toBe('LEFT  NAME\n   0  Dock 5\n');
		expect((await list('--view', 'bob', '--columns', 'name')).stdout).toBe('NAME\nDock 5\n');
	});

	it('is reported without truncation in the log of a narrow terminal', async () => {
		const { env } = await withConfig('{"intervall": 30, "teams": []}');
		const terminal = openTerminal(['acme/warehouse'], { env, columns: 60, rows: 20 });
		await terminal.shows('2 warnings, ! shows them');
		terminal.type('!');
		const words = (await terminal.shows('unknown field.')).replace(/\s+/g, ' ');
		expect(words).toContain('config.json:1:15: intervall is an unknown field. Did you mean interval?');
		expect(words).toContain('config.json:1:28: teams is not an object');
	});

	it('is read by the demo, which reports its mistakes, but never changes it', async () => {
		const text = '{"interval": 30, "colour": "red"}';
		const { env, read } = await withConfig(text);
		const { stderr } = await run(['list', '--demo'], env);
		expect(stderr).toContain('warning: roboflow-jobs/config.json:1:28: colour is an unknown field');
		const terminal = openTerminal(['--demo'], { env });
		await terminal.shows('● live 30s');
		terminal.type(':as a view\r');
		await terminal.shows('A view of all jobs');
		terminal.type('All\rv3');
		await terminal.shows('[All 36]');
		expect(read()).toBe(text);
	});
});

describe('the official client’s file', () => {
	/** A home in which the official client has logged in, with a service to ask. */
	async function withLogin(text: string) {
		const home = temporaryFolder();
		const folder = join(home, '.config', 'roboflow');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'config.json'), text, { mode: 0o600 });
		const server = await serve((response) => sendJson(response, { jobs }));
		const list = (env: Readonly<Record<string, string>> = { HOME: home }) =>
			run(['list', 'acme/warehouse', '--json'], { API_URL: server.url, ...env });
		return { folder, list };
	}
	const login = '{\r\n"workspaces": {"x": {"url": "acme", "apiKey": "key-of-ann"}}\r\n}\r\n';

	it('may have a byte order mark and Windows line endings', async () => {
		const { list } = await withLogin(`\ufeff${login}`);
		expect(await list()).toMatchObject({ code: 0, stderr: '' });
	});

	it('is found in the folder that ROBOFLOW_CONFIG_DIR names', async () => {
		const { folder, list } = await withLogin(login);
		expect(await list({ ROBOFLOW_CONFIG_DIR: folder })).toMatchObject({ code: 0, stderr: '' });
		expect(await list({ ROBOFLOW_CONFIG_DIR: join(folder, 'config.json') })).toMatchObject({ code: 0 });
	});

	it('is named in the error with the position of its mistake', async () => {
		const { folder, list } = await withLogin('{\r\n"workspaces": {},\r\n}');
		const { code, stdout, stderr } = await list();
		expect([code, stdout]).toEqual([2, '']);
		expect(JSON.parse(stderr).error).toMatchObject({
			message: 'no API key was found',
			hint: expect.stringContaining(
				`${folder}/config.json:3:1: not valid JSON: fix that, or set ROBOFLOW_API_KEY`,
			),
		});
		const missing = await list({ ROBOFLOW_CONFIG_DIR: join(folder, 'none.json') });
		expect(JSON.parse(missing.stderr).error.hint).toContain(
			`${folder}/none.json: no such file (ROBOFLOW_CONFIG_DIR): fix that, or set ROBOFLOW_API_KEY`,
		);
	});
});

it.runIf(process.platform === 'linux')('warns once when a folder cannot be created', async () => {
	const { env } = await withConfig(null);
	const { code, stderr } = await run(['list', 'acme/warehouse'], { ...env, XDG_STATE_HOME: '/proc/none' });
	expect([code, stderr.trim().split('\n')]).toEqual([
		0,
		["warning: could not save the history: ENOENT: no such file or directory, mkdir '/proc/none'"],
	]);
});
