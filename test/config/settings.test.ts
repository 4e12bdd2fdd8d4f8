import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CommonOptions } from '../../source/config/arguments/invocation.ts';
import { officialConfigPath } from '../../source/config/file/official-file.ts';
import { defaultConfig } from '../../source/config/file/own-config.ts';
import { noOwnSettings } from '../../source/config/file/own-settings.ts';
import { type ConfigFile, resolveSettings } from '../../source/config/settings.ts';
import { KeyError, UsageError } from '../../source/config/usage-error.ts';

const file = (content: unknown, isReadableByOthers = false): ConfigFile => ({
	path: '/home/ann/.config/roboflow/config.json',
	read: () => (typeof content === 'string' ? content : JSON.stringify(content)),
	isReadableByOthers,
});

const twoWorkspaces = file({
	workspaces: {
		'anything at all': { url: 'acme', name: 'Acme', apiKey: 'key-of-acme' },
		other: { url: 'labelworks', name: 'Labelworks', apiKey: 'key-of-labelworks' },
	},
	RF_WORKSPACE: 'labelworks',
});

interface Row {
	readonly what: string;
	readonly options?: Partial<CommonOptions>;
	readonly env?: Record<string, string>;
	readonly file?: ConfigFile;
	readonly key?: string | null;
	readonly is?: object;
}

const rows: readonly Row[] = [
	{
		what: 'nothing is set',
		key: null,
		is: { workspace: null, project: null, interval: 10_000, isReadOnly: false },
	},
	{ what: 'a key in the environment', env: { ROBOFLOW_API_KEY: ' k ' }, key: 'k', is: { auth: 'query' } },
	{
		what: 'all projects override the default project',
		options: { all: true },
		env: { ROBOFLOW_API_KEY: 'k', ROBOFLOW_PROJECT: 'acme/warehouse' },
		is: { isAll: true, project: null, workspace: null },
	},
	{ what: 'an empty key is ignored', env: { ROBOFLOW_API_KEY: ' ' }, key: null },
	{
		what: "the file's default workspace",
		file: twoWorkspaces,
		key: 'key-of-labelworks',
		is: { workspace: 'labelworks' },
	},
	{
		what: 'a workspace is looked up by its url',
		options: { workspace: 'acme' },
		file: twoWorkspaces,
		key: 'key-of-acme',
		is: { workspace: 'acme' },
	},
	{
		what: "the environment's workspace wins over the file's",
		env: { RF_WORKSPACE: 'acme' },
		file: twoWorkspaces,
		key: 'key-of-acme',
	},
	{
		what: "the reference's workspace wins over the environment's",
		options: { project: 'acme/warehouse' },
		env: { RF_WORKSPACE: 'labelworks' },
		file: twoWorkspaces,
		key: 'key-of-acme',
		is: { workspace: 'acme', project: 'warehouse' },
	},
	{
		what: "the environment's key wins over the file's",
		env: { ROBOFLOW_API_KEY: 'mine' },
		file: twoWorkspaces,
		key: 'mine',
	},
	{
		what: 'a workspace that is not in the file',
		options: { workspace: 'nobody' },
		file: twoWorkspaces,
		key: null,
	},
	{
		what: 'the only workspace of a file without a default',
		file: file({ workspaces: { a: { url: 'acme', apiKey: 'k' } } }),
		key: 'k',
	},
	{
		what: 'a file that is not JSON',
		file: file('{'),
		key: null,
		is: {
			warnings: ['/home/ann/.config/roboflow/config.json:1:1: not valid JSON; the file is not used'],
			keyHint: expect.stringMatching(
				/roboflow\/config.json:1:1: not valid JSON: fix that, or set ROBOFLOW_API_KEY/,
			),
		},
	},
	{
		what: 'an extra comma in the file',
		file: file('{\r\n  "workspaces": {},\r\n}'),
		key: null,
		is: { keyHint: expect.stringMatching(/config\.json:3:1: not valid JSON/) },
	},
	{
		what: 'a list in the file',
		file: file('[]'),
		key: null,
		is: { keyHint: expect.stringMatching(/config\.json:1:1: not a JSON object/) },
	},
	{
		what: 'a file of another shape',
		file: file({ workspaces: [1, null, { url: 3 }] }),
		key: null,
		is: { warnings: [] },
	},
	{
		what: 'a file that others can read',
		file: file(JSON.parse(twoWorkspaces.read()), true),
		key: 'key-of-labelworks',
		is: { warnings: [expect.stringMatching(/chmod 600/)] },
	},
	{
		what: 'addresses from the environment',
		env: { ROBOFLOW_API_KEY: 'k', API_URL: 'https://api.eu.example/', APP_URL: 'http://localhost:3000/' },
		key: 'k',
		is: { appUrl: 'http://localhost:3000', connection: { apiUrl: 'https://api.eu.example' } },
	},
	{
		what: 'addresses from the file',
		file: file({ API_URL: 'https://api.file.example', workspaces: { a: { url: 'acme', apiKey: 'k' } } }),
		key: 'k',
		is: { connection: { apiUrl: 'https://api.file.example' } },
	},
	{
		what: 'the default project',
		env: { ROBOFLOW_PROJECT: 'acme/warehouse' },
		is: { workspace: 'acme', project: 'warehouse' },
	},
	{
		what: 'a default project of another workspace does not count',
		options: { workspace: 'labelworks' },
		env: { ROBOFLOW_PROJECT: 'acme/warehouse' },
		is: { workspace: 'labelworks', project: null },
	},
	{
		what: 'a link to a job',
		options: { project: 'https://app.roboflow.com/acme/warehouse/annotate/job/J1' },
		is: { workspace: 'acme', project: 'warehouse', jobId: 'J1' },
	},
	{ what: 'auth from the environment', env: { ROBOFLOW_AUTH: 'bearer' }, is: { auth: 'bearer' } },
	{
		what: 'auth from the arguments',
		options: { auth: 'query' },
		env: { ROBOFLOW_AUTH: 'bearer' },
		is: { auth: 'query' },
	},
	{
		what: 'manual refresh, read-only',
		options: { interval: 0, readOnly: true },
		is: { interval: 0, isReadOnly: true },
	},
];

describe('resolveSettings', () => {
	it.each(rows)('$what', ({ options, env = {}, file: config = null, key, is = {} }) => {
		const settings = resolveSettings({ ...options }, env, config);
		expect(settings).toMatchObject(is);
		if (key !== undefined) expect(settings.connection?.key(settings.workspace) ?? null).toBe(key);
	});

	it.each<[string, Partial<CommonOptions>, Record<string, string>, RegExp]>([
		['http to another host', {}, { API_URL: 'http://api.roboflow.com' }, /API_URL is not https/],
		[
			'http to a host that looks like loopback',
			{},
			{ API_URL: 'http://127.0.0.1.evil.example' },
			/not https/,
		],
		['no address', {}, { API_URL: 'api.roboflow.com' }, /not a web address/],
		['another protocol', {}, { API_URL: 'ftp://host' }, /not a web address/],
		['a password', {}, { API_URL: 'https://u:p@host' }, /more than an address/],
		['a query', {}, { APP_URL: 'https://host/?a=b' }, /more than an address/],
		['another way to send the key', {}, { ROBOFLOW_AUTH: 'cookie' }, /query or bearer/],
		['two workspaces', { workspace: 'a', project: 'b/c' }, {}, /workspace b/],
	])('rejects %s', (_, options, env, message) => {
		expect(() => resolveSettings({ ...options }, env, null)).toThrow(UsageError);
		expect(() => resolveSettings({ ...options }, env, null)).toThrow(message);
	});

	it('uses the interval and the warnings of the program’s own file, unless options override them', () => {
		const own = {
			...noOwnSettings,
			config: { ...defaultConfig, interval: 30 },
			warnings: ['config.json:1:2: no'],
		};
		expect(resolveSettings({}, {}, null, own)).toMatchObject({ interval: 30_000, warnings: own.warnings });
		expect(resolveSettings({ interval: 0 }, {}, null, own).interval).toBe(0);
	});

	it.each([
		['a\nb', 'a line break'],
		['a\u2028b', 'a line break'],
		['abc…', 'an ellipsis'],
		['abc...', 'an ellipsis'],
		['a\u200bb', 'an invisible character'],
		['a\u202eb', 'an invisible character'],
		['a\u00adb', 'an invisible character'],
		['a\u0007b', 'an invisible character'],
		['a b', 'a space'],
		['a\u00a0b', 'a space'],
		['“abc”', 'a quotation mark'],
		['"abc"', 'a quotation mark'],
		["'abc'", 'a quotation mark'],
		['abc*****', 'an asterisk or a dot'],
		['abc•••••', 'an asterisk or a dot'],
		['$ROBOFLOW_KEY', 'a placeholder'],
		['<YOUR-KEY>', 'a placeholder'],
		['{KEY}', 'a placeholder'],
		['ROBOFLOW_API_KEY=abc', 'the name of the variable'],
		['x'.repeat(1001), 'more than 1,000 characters'],
		['schlüssel', 'a character that is not ASCII'],
	])('rejects the key %j, which contains %s', (key, fault) => {
		const inFile = file({ workspaces: { a: { url: 'acme', apiKey: key } } });
		for (const resolve of [
			() => resolveSettings({}, { ROBOFLOW_API_KEY: key }, null),
			() => resolveSettings({}, {}, inFile),
		]) {
			expect(resolve).toThrow(KeyError);
			expect(resolve).toThrow(`the key contains ${fault}`);
			expect(resolve).not.toThrow(key);
		}
	});

	it('skips a workspace with an invalid key when another one is selected', () => {
		const several = file({
			workspaces: { a: { url: 'acme', apiKey: 'good' }, b: { url: 'labelworks', apiKey: 'a\nb' } },
		});
		expect(resolveSettings({ workspace: 'acme' }, {}, several).workspaces).toEqual(['acme']);
		expect(() => resolveSettings({ workspace: 'labelworks' }, {}, several)).toThrow(KeyError);
	});

	it('lists the workspaces with keys when none matches', () => {
		const { keyHint } = resolveSettings({ workspace: 'x' }, {}, twoWorkspaces);
		expect(keyHint).toMatch(/acme, labelworks.*--workspace/);
	});

	it('keeps the key out of dumps', () => {
		const settings = resolveSettings({}, { ROBOFLOW_API_KEY: 'top-secret' }, null);
		expect(settings.connection?.key(null)).toBe('top-secret');
		expect(inspect(settings, { depth: 9, showHidden: true })).not.toContain('top-secret');
		expect(JSON.stringify(settings)).not.toContain('top-secret');
	});
});

describe('officialConfigPath', () => {
	it.each([
		[{ HOME: '/home/ann' }, 'linux', '/home/ann/.config/roboflow/config.json'],
		[{ USERPROFILE: 'C:\\Users\\ann' }, 'win32', 'C:\\Users\\ann\\roboflow\\config.json'],
		[{ HOME: '/home/ann', ROBOFLOW_CONFIG_DIR: '/etc/rf.json' }, 'linux', '/etc/rf.json'],
		[{}, 'linux', null],
	])('%o on %s', (env, platform, path) => {
		expect(officialConfigPath(env, platform)).toBe(path);
	});
});

it('returns the key of each workspace in the file', () => {
	const several = file({
		workspaces: {
			a: { url: 'acme', apiKey: 'key-of-acme' },
			b: { url: 'labelworks', apiKey: 'key-of-labelworks' },
		},
	});
	const { connection, workspace, workspaces } = resolveSettings({}, {}, several);
	expect([workspace, workspaces]).toEqual([null, ['acme', 'labelworks']]);
	expect([connection?.key('acme'), connection?.key('labelworks')]).toEqual([
		'key-of-acme',
		'key-of-labelworks',
	]);
	const own = resolveSettings({}, { ROBOFLOW_API_KEY: 'mine' }, several);
	expect([own.workspaces, own.connection?.key('labelworks')]).toEqual([[], 'mine']);
});
