import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../.config/json-schema.ts';
import { defaultConfig, type OwnConfig, ownConfigPath } from '../../../source/config/file/own-config.ts';
import { mistakeText, parseOwnFile } from '../../../source/config/file/own-file.ts';
import { editOwnFile } from '../../../source/config/file/own-file-edit.ts';
import { UsageError } from '../../../source/config/usage-error.ts';
import { cleanText } from '../../../source/text/clean-text.ts';
import { textKey } from '../../../source/text/same-text.ts';

const full = {
	$schema: './schema.json',
	views: [{ name: 'Night', filter: 'dock labeler:ann', sort: '-age', colour: 'red' }, { name: 'All' }],
	email: 'ann@acme.example',
	theme: '16',
	interval: 30,
	notifications: { kind: 'osc9', view: 'Night', sound: 'gong' },
	keys: { list: { 'new-job': ['e'] }, later: { fly: ['f'] } },
	later: [1, { two: 3 }],
};

const notStyle = 'is not a style such as "#ff8800", "bold red" or "black on cyan"';

const mistakes = (text: string): readonly string[] =>
	parseOwnFile(text).mistakes.map((mistake) => mistakeText('config.json', mistake));

describe('parseOwnFile', () => {
	it('reads the fields in the file, and uses defaults for the rest', () => {
		expect(parseOwnFile(JSON.stringify(full))).toMatchObject({
			config: {
				views: [
					{ name: 'Night', filter: 'dock labeler:ann', sort: '-age' },
					{ name: 'All', filter: '', sort: null },
				],
				email: 'ann@acme.example',
				theme: '16',
				interval: 30,
				notifications: { kind: 'osc9', view: 'Night' },
				keys: full.keys,
			},
			mistakes: [],
		});
		for (const text of [null, '{}', ' { }\n']) {
			expect(parseOwnFile(text)).toEqual({ config: defaultConfig, mistakes: [] });
		}
		expect(defaultConfig).toMatchObject({
			views: [],
			email: null,
			theme: null,
			interval: null,
			notifications: { kind: 'off', view: null },
		});
	});

	it.each([
		['', '1:1: the file is not valid JSON'],
		['{\n\t"email": "a@x",\n\t"theme": dark\n}', '3:11: the file is not valid JSON'],
		['{"interval": 10,}', '1:17: the file is not valid JSON'],
		['{"interval": 10', '1:16: the file is not valid JSON'],
		['{\n"email": "a@x\n.io"}', '2:10: the file is not valid JSON'],
		['// mine\n{}', '1:1: the file is not valid JSON'],
		['[]', '1:1: the file is not an object'],
		['7', '1:1: the file is not an object'],
		['{\n  "theme": "blue"\n}', '2:12: theme is none of "dark", "light", "16", "none"'],
		['{"theme": "dark", "theme": "16"}', '1:19: theme is given twice'],
		['{"views": [{"name": "a",\n"name": "b"}]}', '2:1: views[0].name is given twice'],
		['{"later": {"x": 1, "x": 2}}', '1:20: later.x is given twice'],
		['{"interval": 1}', '1:14: interval is neither 0 nor a number from 2 to 86400'],
		['{"interval": "10"}', '1:14: interval is neither 0 nor a number from 2 to 86400'],
		['{"email": "ann"}', '1:11: email is not an e-mail address'],
		['{"notifications": "bell"}', '1:19: notifications is not an object'],
		['{"notifications": {}}', '1:19: notifications.kind is missing'],
		['{"notifications": {"kind": 1}}', '1:28: notifications.kind is none of "off", "bell", "osc9", "osc777"'],
		['{"notifications": {"kind": "bell", "view": ""}}', '1:44: notifications.view is empty'],
		['{"teams": []}', '1:11: teams is not an object'],
		['{"keys": []}', '1:10: keys is not an object'],
		['{"keys": {"list": []}}', '1:19: keys.list is not an object'],
		['{"notifications": []}', '1:19: notifications is not an object'],
		['{"views": [[]]}', '1:12: views[0] is not an object'],
		['{"colours": []}', '1:13: colours is not an object'],
		['{"colours": {"bad": 7}}', '1:21: colours.bad is not a text'],
		['{"colours": {"bad": "bold rd"}}', `1:21: colours.bad ${notStyle}: "rd"`],
		['{"colours": {"bad": "gren"}}', `1:21: colours.bad ${notStyle}: "gren". Did you mean green?`],
		['{"colours": {"bad": "#ff880"}}', `1:21: colours.bad ${notStyle}: "#ff880"`],
		['{"colours": {"bad": "on"}}', `1:21: colours.bad ${notStyle}`],
		['{"columns": "name"}', '1:13: columns is not a list'],
		['{"columns": []}', '1:13: columns is empty'],
		['{"views": [{"name": "a", "columns": [7]}]}', '1:38: views[0].columns[0] is not a text'],
		['{"$schema": 1}', '1:13: $schema is not a text'],
		['{"teams": 7}', '1:11: teams is not an object'],
		['{"teams": {"night": "a@x"}}', '1:21: teams.night is not a list'],
		['{"teams": {"night": ["a@x",\n"bob"]}}', '2:1: teams.night[1] is not an e-mail address'],
		['{"teams": {"night": []}}', '1:21: teams.night is empty'],
		[
			'{"teams": {"night": ["a@x"],\n"Night": ["b@x"]}}',
			'2:10: teams.Night repeats the name of another team',
		],
		['{"views": {}}', '1:11: views is not a list'],
		['{"views": [\n7]}', '2:1: views[0] is not an object'],
		['{"views": [{"name": "a"},\n {"filter": "x"}]}', '2:2: views[1].name is missing'],
		['{"views": [{"name": ""}]}', '1:21: views[0].name is empty'],
		['{"views": [{"name": "a", "sort": 3}]}', '1:34: views[0].sort is not a text'],
		['{"views": [{"name": "a"}, {"name": "a"}]}', '1:36: views[1].name repeats the name of another view'],
		['{"views": [{"name": "a"}, {"name": "A "}]}', '1:36: views[1].name repeats the name of another view'],
	])('%j has a mistake at %s', (text, mistake) => {
		expect(mistakes(text)).toEqual([`config.json:${mistake}`]);
	});

	it('reports a duplicate field and the mistake in its second value', () => {
		expect(mistakes('{"theme": "dark", "theme": 16}')).toEqual([
			'config.json:1:19: theme is given twice',
			'config.json:1:28: theme is none of "dark", "light", "16", "none". Did you mean "16"?',
		]);
	});

	it('reports every mistake, and reads the rest', () => {
		const text = '{"theme": 1, "email": "a@x", "views": [{"name": 1}, {"name": "b"}, null], "interval": 5}';
		expect(mistakes(text)).toHaveLength(3);
		expect(parseOwnFile(text).config).toMatchObject({
			theme: null,
			email: 'a@x',
			interval: 5,
			views: [{ name: 'b' }],
		});
	});

	it('skips invalid and unknown colours', () => {
		const colours = {
			bad: 'rd',
			stuck: '#ff8800',
			selected: 'bold white on #123',
			later: 'red',
			text: 'plain',
		};
		expect(parseOwnFile(JSON.stringify({ colours })).config.styles).toEqual({
			stuck: { color: '#ff8800' },
			selected: { bold: true, color: 'white', backgroundColor: '#123' },
			text: {},
		});
	});

	it('skips invalid people of teams', () => {
		const text = '{"teams": {"night": ["a@x", "bob", "<b@x>"], "day": ["c@x"]}}';
		expect(parseOwnFile(text.replace('<b@x>', 'b@x')).config.teams).toEqual({
			night: ['a@x', 'b@x'],
			day: ['c@x'],
		});
	});

	it('reads notifications by their earlier name, unless the current name is present', () => {
		const bell = { kind: 'bell', view: 'Night' };
		const read = (fields: object) => parseOwnFile(JSON.stringify(fields)).config.notifications;
		expect(read({ notices: bell })).toEqual(bell);
		expect(read({ notices: { kind: 'osc9' }, notifications: bell })).toEqual(bell);
		expect(mistakes('{"notices": {}}')).toEqual(['config.json:1:13: notices.kind is missing']);
		expect(editOwnFile(JSON.stringify({ notices: bell }), 'config.json', (config) => config)).toBe(
			`${JSON.stringify({ notices: bell }, null, '\t')}\n`,
		);
	});

	it('turns off notifications with an invalid value', () => {
		const { config } = parseOwnFile('{"email": "a@x", "notifications": {"kind": "gong", "view": "Night"}}');
		expect(config).toMatchObject({ email: 'a@x', notifications: defaultConfig.notifications });
	});

	it('removes control characters', () => {
		const { config } = parseOwnFile('{"views": [{"name": "a\\u001b[2Jb", "filter": "\\u202ex"}]}');
		expect(config.views[0]).toMatchObject({ name: 'ab', filter: 'x' });
		expect(mistakes('{"views": [7], "\\u001b[2J": 1}')).toEqual([
			'config.json:1:12: views[0] is not an object',
		]);
	});

	it('never throws, whatever is in the file', () => {
		const near = fc.record(
			{
				views: fc.oneof(
					fc.jsonValue(),
					fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue() }))),
				),
				theme: fc.oneof(fc.constant('dark'), fc.jsonValue()),
				interval: fc.oneof(fc.nat(), fc.jsonValue()),
				keys: fc.oneof(
					fc.jsonValue(),
					fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())),
					fc.record({ list: fc.dictionary(fc.constantFrom('help', 'back'), fc.array(fc.jsonValue())) }),
				),
			},
			{ requiredKeys: [] },
		);
		const any = fc.oneof(
			fc.json(),
			fc.string(),
			near.map((value) => JSON.stringify(value)),
		);
		fc.assert(fc.property(any, (text) => mistakes(text).every((mistake) => mistake.includes(':'))));
	});
});

describe('editOwnFile', () => {
	const edit = (text: string | null, changes: Partial<OwnConfig>): unknown =>
		JSON.parse(editOwnFile(text, 'config.json', (config) => ({ ...config, ...changes })));

	it('keeps unknown and unchanged fields in order', () => {
		const text = editOwnFile(JSON.stringify(full), 'config.json', (config) => config);
		expect(text).toBe(`${JSON.stringify(full, null, '\t')}\n`);
		expect(edit(text, { theme: 'light', interval: null })).toEqual({
			...full,
			theme: 'light',
			interval: undefined,
		});
	});

	it('renames, adds and removes views', () => {
		const { views } = parseOwnFile(JSON.stringify(full)).config;
		const renamed = views.map((view) => (view.name === 'Night' ? { ...view, name: 'Late' } : view));
		const added = [...renamed, { name: 'Mine', filter: 'ann', sort: null, written: {} }];
		expect(edit(JSON.stringify(full), { views: added })).toEqual({
			...full,
			views: [{ ...full.views[0], name: 'Late' }, { name: 'All' }, { name: 'Mine', filter: 'ann' }],
		});
		expect(edit(JSON.stringify(full), { views: [] })).toEqual({ ...full, views: undefined });
	});

	it('creates a missing file with the changed fields only', () => {
		expect(edit(null, {})).toEqual({});
		expect(edit(null, { email: 'a@x' })).toEqual({ email: 'a@x' });
	});

	it('refuses to overwrite parts that it cannot read', () => {
		for (const text of ['{', '{"theme": "blue"}', '[]']) {
			expect(() => edit(text, { email: 'a@x' })).toThrow(UsageError);
			expect(() => edit(text, { email: 'a@x' })).toThrow(/^config\.json:1:\d+: /);
		}
	});

	it('does not write what it could not read', () => {
		const view = { name: 'x', filter: '', sort: null, written: {} };
		for (const [wrong, message] of [
			[{ ...view, name: 'x'.repeat(501) }, 'views[0].name is too long'],
			[{ ...view, filter: 'x'.repeat(10_001) }, 'views[0].filter is too long'],
			[{ ...view, name: '' }, 'views[0].name is empty'],
		] as const) {
			expect(() => edit(null, { views: [wrong] })).toThrow(message);
		}
		expect(edit(null, { views: [{ ...view, filter: 'x'.repeat(10_000) }] })).toMatchObject({ views: [{}] });
	});

	it('reads back what it writes', () => {
		// Characters with a meaning in JSON, in paths and in filters, and names that objects have of their own.
		const sign = fc.constantFrom(...'abc "\\/\'{}[]:,-=<>!@猫é\u2028\u{1f600}');
		const name = fc
			.oneof(fc.string({ unit: sign, minLength: 1, maxLength: 9 }), fc.constantFrom('__proto__', 'toString'))
			.filter((text) => cleanText(text) === text);
		type Person = 'written' | 'keys' | 'mouse' | 'notifications' | 'teams' | 'styles';
		const config: fc.Arbitrary<Omit<OwnConfig, Person>> = fc.record({
			views: fc.uniqueArray(
				fc.record({
					name,
					filter: fc.oneof(fc.constant(''), name),
					sort: fc.option(name),
					written: fc.constant({}),
				}),
				{ selector: (view) => textKey(view.name) },
			),
			email: fc.option(fc.constant('a@x')),
			theme: fc.constantFrom('dark', 'light', '16', 'none', null),
			columns: fc.constantFrom(['name', 'labeler:20'], null),
			interval: fc.constantFrom(0, 2, 10, 86_400, null),
		});
		fc.assert(
			fc.property(config, (asked) => {
				const read = parseOwnFile(editOwnFile(null, 'config.json', (before) => ({ ...before, ...asked })));
				const views = asked.views.map(({ name, filter, sort }) => ({ name, filter, sort }));
				expect(read).toMatchObject({ config: { ...asked, views }, mistakes: [] });
			}),
		);
	});
});

it.each([
	[{ XDG_CONFIG_HOME: '/c', HOME: '/h' }, '/c/roboflow-jobs/config.json'],
	[{ XDG_CONFIG_HOME: 'c', HOME: '/h' }, '/h/.config/roboflow-jobs/config.json'],
	[{ APPDATA: 'C:\\d' }, 'C:\\d\\roboflow-jobs\\config.json'],
	[{}, null],
])('the file of %j is %s', (env, path) => {
	expect(ownConfigPath(env)).toBe(path);
});

it('matches the published schema (npm run schema updates it)', () => {
	const published: unknown = JSON.parse(
		readFileSync(join(import.meta.dirname, '../../../schema.json'), 'utf8'),
	);
	expect(published).toEqual(jsonSchema());
});
