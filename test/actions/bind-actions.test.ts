import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionFor } from '../../source/actions/action-table.ts';
import { actions, listeningWith, type Mode } from '../../source/actions/actions.ts';
import { bindActions, type Rebindings } from '../../source/actions/bind-actions.ts';

const modes = Object.keys(actions) as Mode[];
const screens = modes.filter((mode) => mode !== 'field' && mode !== 'everywhere');

describe('bindActions', () => {
	it('replaces default keys', () => {
		const { table, mistakes } = bindActions({ list: { 'new-job': ['e', 'ctrl-n'], filter: ['f'] } });
		expect(mistakes).toEqual([]);
		expect(['e', 'ctrl-n', 'n', 'f', '/'].map((key) => actionFor(table, 'list', key))).toEqual([
			'new-job',
			'new-job',
			undefined,
			'filter',
			undefined,
		]);
		expect(table.detail).toEqual(actions.detail);
	});

	it('swaps the keys of two actions', () => {
		const { table, mistakes } = bindActions({ list: { batches: ['L'], people: ['b'] } });
		expect(mistakes).toEqual([]);
		expect([actionFor(table, 'list', 'L'), actionFor(table, 'list', 'b')]).toEqual(['batches', 'people']);
	});

	it.each<[string, Rebindings, (string | number)[], string]>([
		['a mode', { lists: { 'new-job': ['e'] } }, ['lists'], 'is not a mode'],
		['a name of every object', { constructor: {} }, ['constructor'], 'is not a mode'],
		['an action', { list: { newJob: ['e'] } }, ['list', 'newJob'], 'is not an action of "list"'],
		['a key', { list: { 'new-job': ['e', 'Ctrl-N'] } }, ['list', 'new-job', 1], 'is not the name of a key'],
		['text', { list: { 'new-job': ['cc'] } }, ['list', 'new-job', 0], 'is not the name of a key'],
		['no key', { list: { 'new-job': [] } }, ['list', 'new-job'], 'has no key'],
		['a key twice', { list: { 'new-job': ['e', 'e'] } }, ['list', 'new-job', 1], 'is given twice'],
		[
			'Ctrl-C',
			{ list: { 'new-job': ['ctrl-c'] } },
			['list', 'new-job', 0],
			'cannot be bound: "ctrl-c" always quits',
		],
		[
			'another key to quit',
			{ everywhere: { 'quit-at-once': ['ctrl-q'] } },
			['everywhere', 'quit-at-once'],
			'has keys that cannot be changed',
		],
		[
			'a key of a menu',
			{ sortMenu: { 'menu-next': ['n'] } },
			['sortMenu', 'menu-next'],
			'has keys that cannot be changed',
		],
		[
			'Ctrl-H',
			{ list: { help: ['ctrl-h'] } },
			['list', 'help', 0],
			'cannot be bound: "ctrl-h" is Backspace for many terminals',
		],
		[
			'the key of another action',
			{ list: { 'new-job': ['e', 'b'] } },
			['list', 'new-job', 1],
			'clashes: "b" is the key of "batches"',
		],
		[
			'the key of an action everywhere',
			{ list: { 'new-job': ['ctrl-l'] } },
			['list', 'new-job', 0],
			'clashes: "ctrl-l" is the key of "redraw" of "everywhere"',
		],
		[
			'everywhere, with a key of a mode',
			{ everywhere: { redraw: ['ctrl-s'] } },
			['everywhere', 'redraw', 0],
			'clashes: "ctrl-s" is the key of "export" of "list"',
		],
		[
			'a key that edits text',
			{ form: { submit: ['ctrl-w'] } },
			['form', 'submit', 0],
			'clashes: "ctrl-w" is the key of "delete-to-space" of "field"',
		],
		[
			'in a text field, with a key of a form',
			{ field: { start: ['ctrl-s'] } },
			['field', 'start', 0],
			'clashes: "ctrl-s" is the key of "submit" of "batchMenu"',
		],
		[
			'a letter in a text field',
			{ form: { submit: ['s'] } },
			['form', 'submit', 0],
			'cannot be bound: "s" types text in a text field',
		],
	])('refuses %s, and keeps the default', (_what, rebindings, path, what) => {
		const { table, mistakes } = bindActions(rebindings);
		expect(mistakes).toMatchObject([{ path, what }]);
		expect(table).toEqual(actions);
	});

	it('keeps the first of two conflicting rebindings, and default keys for the other', () => {
		const { table, mistakes } = bindActions({ list: { batches: ['e'], people: ['e'], 'new-job': ['L'] } });
		expect(mistakes.map(({ path }) => path)).toEqual([
			['list', 'people', 0],
			['list', 'new-job', 0],
		]);
		expect(['e', 'L', 'n'].map((key) => actionFor(table, 'list', key))).toEqual([
			'batches',
			'people',
			'new-job',
		]);
	});
});

const letters = 'abcdefghijklmnopqrstuvwxyz';
const keyNames = fc.constantFrom(
	...letters,
	...letters.toUpperCase(),
	...'0123456789+-*/?!:äя日',
	...[...letters].flatMap((letter) => [`ctrl-${letter}`, `alt-${letter}`]),
	...['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'enter', 'esc', 'tab', 'shift-tab'],
	...['space', 'backspace', 'delete', 'f1', 'f5', 'f9', 'nothing', ''],
);
const oneRebinding = fc.constantFrom(...modes).chain((mode) =>
	fc.record({
		mode: fc.constant(mode),
		id: fc.constantFrom(...actions[mode].map(({ id }) => id)),
		keys: fc.array(keyNames, { maxLength: 3 }),
	}),
);
const rebindings = fc.array(oneRebinding, { maxLength: 12 }).map((all): Rebindings => {
	const byMode = Object.groupBy(all, ({ mode }) => mode);
	return Object.fromEntries(
		Object.entries(byMode).map(([mode, some = []]) => [
			mode,
			Object.fromEntries(some.map(({ id, keys }) => [id, keys])),
		]),
	);
});

it('finds every action by each of its keys, and quits with Ctrl-C, for any bindings', () => {
	fc.assert(
		fc.property(rebindings, (wanted) => {
			const { table, mistakes } = bindActions(wanted);
			for (const screen of screens) {
				const heard = listeningWith(screen);
				const reached = (key: string): string | undefined =>
					heard.map((mode) => actionFor(table, mode, key)).find((id) => id !== undefined);
				for (const { id, keys } of heard.flatMap((mode) => table[mode])) {
					expect(keys).not.toEqual([]);
					for (const key of keys) expect(reached(key)).toBe(id);
				}
				expect(reached('ctrl-c')).toBe('quit-at-once');
			}
			for (const [mode, byId] of Object.entries(wanted)) {
				for (const [id, keys] of Object.entries(byId)) {
					const isRefused = mistakes.some(({ path }) => path[0] === mode && path[1] === id);
					const bound = table[mode as Mode].find((action) => action.id === id)?.keys;
					const usual = actions[mode as Mode].find((action) => action.id === id)?.keys;
					expect(bound).toEqual(isRefused ? usual : keys);
				}
			}
		}),
	);
});
