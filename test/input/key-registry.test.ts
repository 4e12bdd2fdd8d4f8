import { describe, expect, it } from 'vitest';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { createKeyRegistry, type KeyRegistry } from '../../source/input/key-registry.ts';

function listenTo(registry: KeyRegistry, mode: Mode, heard: string[]): () => void {
	return registry.push({
		mode,
		onAction: (command) => heard.push(`${mode}: ${command}`),
		onPaste: (text) => heard.push(`${mode} paste: ${text}`),
	});
}

describe('createKeyRegistry', () => {
	it('sends a key to the topmost mode, and to the mode below when that is gone', () => {
		const registry = createKeyRegistry(actions);
		const heard: string[] = [];
		listenTo(registry, 'list', heard);
		const close = listenTo(registry, 'help', heard);
		registry.press('j');
		registry.press('n');
		close();
		registry.press('n');
		expect(heard).toEqual(['help: next', 'list: new-job']);
	});

	it('sends a key that the topmost mode does not handle to the mode everywhere', () => {
		const registry = createKeyRegistry(actions);
		const heard: string[] = [];
		listenTo(registry, 'everywhere', heard);
		listenTo(registry, 'form', heard);
		registry.press('ctrl-l');
		registry.press('j');
		expect(heard).toEqual(['everywhere: redraw']);
	});

	it('sends keys that a screen does not handle, and every paste, to its text field', () => {
		const registry = createKeyRegistry(actions);
		const heard: string[] = [];
		listenTo(registry, 'field', heard);
		listenTo(registry, 'form', heard);
		for (const key of ['ctrl-s', 'ctrl-w', 'left', 'x']) registry.press(key);
		registry.paste('text');
		expect(heard).toEqual([
			'form: submit',
			'field: delete-to-space',
			'field: character-left',
			'field paste: text',
		]);
	});

	it.each<[Mode, readonly string[]]>([
		['list', ['list: open']],
		['people', ['people: show-jobs']],
		['unconfirmed', ['unconfirmed: again']],
		['confirm', []],
		['actionPlan', []],
		['detail', []],
	])('does what Enter does in %s, unless that confirms something: %j', (mode, expected) => {
		const registry = createKeyRegistry({ ...actions, list: [] });
		const heard: string[] = [];
		listenTo(registry, mode, heard);
		registry.enter();
		expect(heard).toEqual(expected);
	});

	it.each<[Mode, number, readonly string[]]>([
		['list', 2, ['list: next', 'list: next']],
		['help', -1, ['help: previous']],
		['form', 1, []],
	])('moves what %s moves by %i rows: %j', (mode, by, expected) => {
		const registry = createKeyRegistry(actions);
		const heard: string[] = [];
		listenTo(registry, 'everywhere', heard);
		listenTo(registry, mode, heard);
		registry.turn(by);
		expect(heard).toEqual(expected);
	});

	it.each([
		['ctrl-s', true],
		['tab', true],
		['ctrl-x', true],
		['alt-b', true],
		['j', false],
		['space', false],
		['', false],
		['backspace', false],
	])('in a form %j is no text: %j', (key, isTaken) => {
		const registry = createKeyRegistry(actions);
		listenTo(registry, 'form', []);
		registry.press(key);
		expect(registry.isTaken()).toBe(isTaken);
	});

	it('sends a paste only to the topmost mode', () => {
		const registry = createKeyRegistry(actions);
		const heard: string[] = [];
		listenTo(registry, 'list', heard);
		listenTo(registry, 'everywhere', heard);
		registry.paste('text');
		expect(heard).toEqual(['list paste: text']);
	});
});

describe('a key that does nothing', () => {
	function pressed(modes: readonly Mode[], keys: readonly string[]): readonly string[] {
		const registry = createKeyRegistry(actions);
		const told: string[] = [];
		for (const mode of modes) listenTo(registry, mode, []);
		registry.subscribe(() => {
			const unknown = registry.idleKey();
			told.push(unknown === null ? 'none' : `${unknown.mode} ${unknown.key}`);
		});
		for (const key of keys) registry.press(key);
		return told;
	}

	it.each<[string, readonly Mode[], readonly string[], readonly string[]]>([
		['is reported once', ['list'], ['0', '0', '0'], ['list 0']],
		[
			'is reported again after another key did something',
			['list'],
			['0', 'j', '0'],
			['list 0', 'none', 'list 0'],
		],
		['is replaced by another one', ['list'], ['0', '9'], ['list 0', 'list 9']],
		[
			'is reported for combinations and keys with names',
			['list'],
			['ctrl-o', 'left'],
			['list ctrl-o', 'list left'],
		],
		['is reported for the topmost mode', ['list', 'log'], ['0'], ['log 0']],
		['is text in a text field', ['form', 'field'], ['0', 'ctrl-o', 'f5', 'insert'], []],
		['is not reported for a sequence without a name', ['list'], ['', 'alt-[200', 'ctrl-'], []],
		['is not reported when nothing listens', [], ['0'], []],
	])('%s', (_, modes, keys, expected) => {
		expect(pressed(modes, keys)).toEqual(expected);
	});
});

it('does not run an action that is not available now, and returns the reason', () => {
	const registry = createKeyRegistry(actions);
	const heard: string[] = [];
	registry.push({
		mode: 'actEnd',
		onAction: (id) => heard.push(id),
		notNow: (id) => (id === 'undo' ? 'this cannot be undone' : null),
		onPaste: () => {},
	});
	registry.press('U');
	expect(registry.idleKey()).toEqual({ mode: 'actEnd', key: 'U', reason: 'this cannot be undone' });
	registry.run('actEnd', 'undo');
	registry.press('r');
	expect(registry.idleKey()).toBeNull();
	expect(heard).toEqual(['send-again']);
});

it('names the keys of a question for a key without an action', () => {
	const registry = createKeyRegistry(actions);
	const notNow = (id: string): string | null => (id === 'ask' ? 'Press y to merge' : null);
	registry.push({ mode: 'mergeAsk', onAction() {}, onPaste() {}, notNow });
	registry.press('d');
	expect(registry.idleKey()).toEqual({ mode: 'mergeAsk', key: 'd', reason: 'Press y to merge' });
});
