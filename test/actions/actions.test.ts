import { describe, expect, it } from 'vitest';
import type { Action } from '../../source/actions/action.ts';
import { actionFor } from '../../source/actions/action-table.ts';
import { actions, hasField, type Mode } from '../../source/actions/actions.ts';
import { keyLabel } from '../../source/actions/key-label.ts';
import { modeTitles } from '../../source/actions/mode-titles.ts';
import { footer } from '../../source/components/frame.tsx';
import { helpGroups } from '../../source/components/help-groups.ts';

const modes = Object.keys(actions) as Mode[];
const bindingsOf = (mode: Mode): readonly Action[] => actions[mode];

describe.each(modes)('mode %s', (mode) => {
	it('gives each key one meaning', () => {
		const keys = bindingsOf(mode).flatMap(({ keys: all }) => all);
		expect(keys).toEqual([...new Set(keys)]);
	});

	it('binds only keys that terminals can distinguish, each with a description', () => {
		for (const { keys, help } of bindingsOf(mode)) {
			expect(help).not.toBe('');
			for (const key of keys) expect(key).not.toMatch(/^ctrl-[hijm]$/);
		}
	});

	it('finds every action by its keys', () => {
		for (const { keys, id } of bindingsOf(mode)) {
			for (const key of keys) expect(actionFor(actions, mode, key)).toBe(id);
		}
	});
});

it.each(modes.filter(hasField))('%s leaves the keys of its text field to the field', (mode) => {
	const taken = [...bindingsOf(mode), ...bindingsOf('everywhere')].flatMap(({ keys }) => keys);
	expect(bindingsOf('field').flatMap(({ keys }) => keys.filter((key) => taken.includes(key)))).toEqual([]);
	expect(helpGroups(actions, mode).some(({ title }) => title === modeTitles.field)).toBe(true);
});

it.each(modes.filter((mode) => hasField(mode) && mode !== 'helpFind'))(
	'the footer of %s names the key of the help, however narrow the screen is',
	(mode) => {
		const text = footer(bindingsOf(mode), 40)
			.map((span) => span.text)
			.join('');
		expect(text).toContain('F1 help');
	},
);

it.each([
	[200, /m images.*r refresh/],
	[120, /x act .*r refresh/],
	[80, /Enter open .*\/ filter .*x act /],
	[60, /^Enter open {2}\/ filter {2}x act {2}: actions {2}\? help {2}q quit$/],
])('the footer of the list, %i columns wide, keeps its main keys: %s', (width, keys) => {
	const text = footer(bindingsOf('list'), width)
		.map((span) => span.text)
		.join('');
	expect(text).toMatch(keys);
	expect(text.length).toBeLessThanOrEqual(width);
});

it('names the key that copies a job’s link, also on a narrow screen', () => {
	const text = footer(bindingsOf('detail'), 60)
		.map((span) => span.text)
		.join('');
	expect(text).toContain('o copy link');
});

it('leaves Ctrl-C unbound in every mode, so that it always quits', () => {
	for (const mode of modes.filter((one) => one !== 'everywhere'))
		expect(actionFor(actions, mode, 'ctrl-c')).toBeUndefined();
});

it.each(Object.keys(modeTitles) as (keyof typeof modeTitles)[])(
	'the help of %s has a line for each of its keys',
	(mode) => {
		const rows = helpGroups(actions, mode).flatMap((group) => group.rows);
		for (const { keys, help } of bindingsOf(mode)) {
			const name = keys.map(keyLabel).join(' ');
			expect(rows.some((row) => row.name === name && row.meaning === help)).toBe(true);
		}
	},
);

it.each(['confirm', 'splitPlan', 'actionPlan', 'actionFinal', 'mergeAsk', 'overwrite'] as const)(
	'the question %s names its keys for the key that answers other questions',
	(mode) => {
		const [yes] = bindingsOf(mode).filter(({ isKeyOnly }) => isKeyOnly === true);
		const other = yes?.keys.includes('y') ? 'enter' : 'y';
		expect(actionFor(actions, mode, other)).toBe('ask');
	},
);

it('requires a key instead of a click to send or to do anything irreversible', () => {
	const keyOnly = modes.flatMap((mode) =>
		bindingsOf(mode).flatMap(({ id, isKeyOnly }) => (isKeyOnly === true ? `${mode} ${id}` : [])),
	);
	// Menus hear their own keys themselves.
	expect(keyOnly.filter((name) => !name.includes(' menu-')).sort()).toEqual([
		'actEnd send-again',
		'actEnd undo',
		'actionFinal send',
		'actionPlan send',
		'actionTyped send',
		'confirm send',
		'mergeAsk yes',
		'overwrite yes',
		'splitEnd send-again',
		'splitPlan send',
		'unconfirmed dismiss',
	]);
});
