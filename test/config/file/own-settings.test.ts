import { describe, expect, it } from 'vitest';
import { actions } from '../../../source/actions/actions.ts';
import { createKeyFor } from '../../../source/actions/key-for.ts';
import { noOwnSettings, readOwnSettings } from '../../../source/config/file/own-settings.ts';
import { attributesWith } from '../../../source/jobs/triage/attributes.ts';
import { sortKeys } from '../../../source/jobs/triage/sort.ts';

const columnNames = attributesWith('column').map(([name]) => name);
const noColumn = `is none of ${columnNames.join(', ')}`;

const warningsOf = (text: string): readonly string[] => readOwnSettings(() => text).warnings;

describe('readOwnSettings', () => {
	it('reports nothing for a valid or missing file', () => {
		const view = { name: 'Night', filter: 'dock stuck:yes', sort: '-age' };
		const { config, warnings } = readOwnSettings(() => JSON.stringify({ theme: '16', views: [view] }));
		expect(config).toMatchObject({ theme: '16', views: [view] });
		expect(warnings).toEqual([]);
		expect(readOwnSettings(() => null)).toEqual(noOwnSettings);
	});

	it.each([
		['{"theme": "pink"}', '1:11: theme is none of "dark", "light", "16", "none"'],
		['{\n  "interval": 10,\n}', '3:1: the file is not valid JSON'],
		[
			'{"views": [{"name": "a", "filter": "left>many"}]}',
			'1:36: views[0].filter cannot be understood: left takes a number, or a share such as 20%',
		],
		[
			'{"views": [{"name": "a"},\n{"name": "b", "sort": "size"}]}',
			'2:23: views[1].sort is none of stage, age, left, review, progress, name, labeler, reviewer, idle, project',
		],
		[
			'{"notifications": {"kind": "bell", "view": "Mine"}}',
			'1:44: notifications.view is none of Stuck, To review',
		],
		['{"notices": {"kind": "bell", "view": "Mine"}}', '1:38: notices.view is none of Stuck, To review'],
		['{"intervall": 5}', '1:15: intervall is an unknown field. Did you mean interval?'],
		['{"columns": ["name", "labler:20"]}', '1:22: columns[1] is unknown. Did you mean labeler?'],
		['{"columns": ["name", "unlike-any"]}', `1:22: columns[1] ${noColumn}`],
		[
			'{"views": [{"name": "a", "columns": ["left:2"]}]}',
			'1:38: views[0].columns[0] has a width that is not a whole number from 3 to 99',
		],
		['{"colur": "red"}', '1:11: colur is an unknown field. Did you mean colours?'],
		['{"colours": {"stukc": "red"}}', '1:23: colours.stukc is an unknown field. Did you mean stuck?'],
		['{"\\u001b[2J": 1}', '1:15: "" is an unknown field'],
		[
			'{"views": [{"name": "a", "sorted": "age"}]}',
			'1:36: views[0].sorted is an unknown field. Did you mean sort?',
		],
		[
			'{"views": [{"name": "a", "sort": "revew"}]}',
			`1:34: views[0].sort is none of ${sortKeys.join(', ')}. Did you mean review?`,
		],
		[
			'{"notifications": {"kind": "bell", "veiw": "Stuck"}}',
			'1:44: notifications.veiw is an unknown field. Did you mean view?',
		],
		['{"keys": 7}', '1:10: keys is not an object'],
		['{"keys": {"list": "c"}}', '1:19: keys.list is not an object'],
		['{"keys": {"list": {"new-job": "c"}}}', '1:31: keys.list.new-job is not a list'],
		['{"keys": {"list": {"new-job": [1]}}}', '1:32: keys.list.new-job[0] is not a text'],
		['{"keys": {"lists": {}}}', '1:20: keys.lists is not a mode. Did you mean list?'],
		['{"keys": {"list": {\n"job": []}}}', '2:8: keys.list.job is not an action of "list"'],
		['{"keys": {"list": {"new-job": []}}}', '1:31: keys.list.new-job has no key'],
		[
			'{"keys": {"list": {"new-job": ["e",\n"Ctrl-N"]}}}',
			'2:1: keys.list.new-job[1] is not the name of a key',
		],
		[
			'{"keys": {"list": {"new-job": ["ctrl-j"]}}}',
			'1:32: keys.list.new-job[0] cannot be bound: "ctrl-j" is Enter for a terminal',
		],
		[
			'{"theme": "pink", "keys": {"list": {"new-job": ["b"]}}}',
			'1:11: theme is none of "dark", "light", "16", "none"',
			'1:49: keys.list.new-job[0] clashes: "b" is the key of "batches"',
		],
	])('reports the position of a mistake in %s', (text, ...warnings) => {
		expect(warningsOf(text)).toEqual(warnings.map((warning) => `roboflow-jobs/config.json:${warning}`));
	});

	it.each([
		['theme', { toString: {} }, 'theme is none of "dark", "light", "16", "none"'],
		['theme', null, 'theme is none of "dark", "light", "16", "none"'],
		[
			'notifications',
			{ kind: { toString: 3, valueOf: 3 } },
			'notifications.kind is none of "off", "bell", "osc9", "osc777"',
		],
	])('reports %s of the wrong type, and keeps the other fields', (field, value, mistake) => {
		const { config, warnings } = readOwnSettings(() => JSON.stringify({ email: 'a@x.io', [field]: value }));
		expect(warnings).toEqual([expect.stringMatching(/^roboflow-jobs\/config\.json:1:\d+: /)]);
		expect(warnings[0]).toMatch(new RegExp(`${mistake}$`));
		expect(config.email).toBe('a@x.io');
	});

	it('accepts every existing view for notifications', () => {
		const views = [{ name: 'Night' }];
		for (const view of ['night', 'Stuck', 'mine']) {
			const notifications = { kind: 'osc9', view };
			expect(warningsOf(JSON.stringify({ email: 'a@x', views, notifications }))).toEqual([]);
		}
	});

	it('binds valid keys, and keeps default keys for the rest', () => {
		const read = (keys: object) => readOwnSettings(() => JSON.stringify({ keys }));
		const right = createKeyFor(read({ list: { 'new-job': ['e', 'ctrl-n'] } }).actions);
		expect([right('list', 'new-job'), right('list', 'help')]).toEqual(['e', '?']);
		const wrong = createKeyFor(read({ list: { 'new-job': 'e', batches: ['B'], people: [7] } }).actions);
		expect([wrong('list', 'new-job'), wrong('list', 'batches'), wrong('list', 'people')]).toEqual([
			'n',
			'B',
			'L',
		]);
		expect(read({}).actions).toEqual(actions);
	});

	it('uses the defaults when the file cannot be read', () => {
		const read = () => {
			throw new Error('EACCES: no\u001b[31m permission');
		};
		expect(readOwnSettings(read)).toEqual({
			...noOwnSettings,
			warnings: ['roboflow-jobs/config.json cannot be read: EACCES: no permission'],
		});
	});
});
