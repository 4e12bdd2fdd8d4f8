import { createRef, useState } from 'react';
import { expect, it } from 'vitest';
import { actions } from '../../source/actions/actions.ts';
import { TextField, type TextFieldHandle } from '../../source/components/text-field.tsx';
import { KeysProvider } from '../../source/input/keys-provider.tsx';
import { renderTree } from '../terminal/render-tree.ts';

/** A field of 20 columns, and what has been typed into it. */
async function openField(initial: string, height: number, isSelected = false) {
	let value = initial;
	function Field() {
		const [text, setText] = useState(initial);
		value = text;
		return (
			<TextField
				value={text}
				fallback="anything"
				width={20}
				height={height}
				isSelected={isSelected}
				onChange={setText}
			/>
		);
	}
	const screen = renderTree(
		<KeysProvider actions={actions}>
			<Field />
		</KeysProvider>,
	);
	await screen.settled();
	return { ...screen, value: () => value };
}

it.each<[string, readonly string[], string]>([
	['a🏃', ['left', 'x'], 'ax🏃'],
	['a🇩🇪', ['backspace'], 'a'],
	['ab', ['left', 'delete'], 'a'],
	['ab', ['home', 'delete'], 'b'],
	['ab', ['ctrl-a', 'x', 'ctrl-e', 'y'], 'xaby'],
	['one two', ['ctrl-w', 'x'], 'one x'],
	['one two', ['alt-b', 'x'], 'one xtwo'],
	['one two', ['home', 'alt-f', 'x'], 'onex two'],
	['one two', ['home', 'alt-d'], ' two'],
	['one two', ['ctrl-left', 'ctrl-u'], 'two'],
	['one two', ['ctrl-left', 'ctrl-k'], 'one '],
	['one two', ['alt-left', 'ctrl-right', 'alt-backspace'], 'one '],
	['ab', ['left', 'space'], 'a b'],
	['ab', ['ctrl-x', 'alt-z', 'pageup', 'f1', 'esc'], 'ab'],
])('%j, %j: %j', async (initial, keys, value) => {
	const field = await openField(initial, 1);
	await field.press(...keys);
	expect(field.value()).toBe(value);
});

it('pastes at the cursor, as one line', async () => {
	const field = await openField('ad', 1);
	await field.press('left');
	await field.paste('b\nc');
	expect(field.value()).toBe('ab cd');
	await field.press('x');
	expect(field.value()).toBe('ab cxd');
});

it('scrolls a long text in its row, so that the cursor stays visible', async () => {
	const field = await openField('the quick brown fox jumps', 1);
	expect(field.text()).toBe('ick brown fox jumps');
	await field.press('home');
	expect(field.text()).toBe('the quick brown fox');
	await field.press('x');
	expect(field.text()).toBe('xthe quick brown fox');
});

it('wraps a long text at spaces if there are several rows', async () => {
	const field = await openField('the quick brown fox jumps', 2);
	expect(field.text()).toBe('the quick brown fox\njumps');
});

it('shows the placeholder of an empty field', async () => {
	const field = await openField('', 1);
	expect(field.text()).toContain('anything');
	await field.press('x', 'backspace');
	expect(field.text()).toContain('anything');
});

it.each([
	[true, 'one\n', 'one\ntwo'],
	[false, 'one ', 'one two'],
])('keeps pasted and inserted line breaks if enabled: %j', async (keepsBreaks, inserted, pasted) => {
	let value = '';
	const field = createRef<TextFieldHandle>();
	function Field() {
		const [text, setText] = useState('one');
		value = text;
		return (
			<TextField
				value={text}
				fallback=""
				width={20}
				height={4}
				onChange={setText}
				keepsBreaks={keepsBreaks}
				ref={field}
			/>
		);
	}
	const screen = renderTree(
		<KeysProvider actions={actions}>
			<Field />
		</KeysProvider>,
	);
	await screen.settled();
	field.current?.insert('\n');
	await screen.settled();
	expect(value).toBe(inserted);
	await screen.press('ctrl-w', 'ctrl-w');
	await screen.paste('one\ntwo');
	expect(value).toBe(pasted);
});

it.each<[readonly string[], string]>([
	[['5'], '5'],
	[['5', '0'], '50'],
	[['backspace'], ''],
	[['left', '5'], '750'],
	[['end', '5'], '705'],
])('a selected number, %j: %j', async (keys, value) => {
	const field = await openField('70', 1, true);
	expect(field.text()).toContain('70');
	await field.press(...keys);
	expect(field.value()).toBe(value);
});

it('pastes over a selected number', async () => {
	const field = await openField('70/20/10', 1, true);
	await field.paste('80/10/10');
	expect(field.value()).toBe('80/10/10');
});
