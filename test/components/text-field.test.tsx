import { render } from 'ink-testing-library';
import { useState } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { TextField } from '../../source/components/text-field.tsx';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { KeysProvider } from '../../source/input/keys-provider.tsx';

const turn = async (): Promise<void> => {
	for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A field of 20 columns, and what has been typed into it. */
async function openField(initial: string, height: number) {
	let value = initial;
	function Field() {
		const [text, setText] = useState(initial);
		value = text;
		return <TextField value={text} fallback="anything" width={20} height={height} onChange={setText} />;
	}
	const { stdin, lastFrame, unmount } = render(
		<KeysProvider onType={() => {}}>
			<Field />
		</KeysProvider>,
	);
	onTestFinished(unmount);
	await turn();
	return {
		value: () => value,
		frame: () => lastFrame() ?? '',
		async press(...keys: readonly string[]) {
			for (const key of keys) {
				stdin.write(keyBytes(key));
				await turn();
			}
		},
		async paste(text: string) {
			stdin.write(`\u001b[200~${text}\u001b[201~`);
			await turn();
		},
	};
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

it('scrolls a long text within its row, so that the cursor is in sight', async () => {
	const field = await openField('the quick brown fox jumps', 1);
	expect(field.frame()).toBe('ick brown fox jumps');
	await field.press('home');
	expect(field.frame()).toBe('the quick brown fox');
	await field.press('x');
	expect(field.frame()).toBe('xthe quick brown fox');
});

it('breaks a long text at spaces where there are more rows', async () => {
	const field = await openField('the quick brown fox jumps', 2);
	expect(field.frame()).toBe('the quick brown fox\njumps');
});

it('shows what an empty field stands for', async () => {
	const field = await openField('', 1);
	expect(field.frame()).toContain('anything');
	await field.press('x', 'backspace');
	expect(field.frame()).toContain('anything');
});
