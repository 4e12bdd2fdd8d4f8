import { Text, useInput } from 'ink';
import { expect, it } from 'vitest';
import { keyMistake, namedKeys } from '../../source/actions/key-names.ts';
import { decodeKeys } from '../../source/input/decode-keys.ts';
import { ground } from '../../source/input/decoding.ts';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { keyName } from '../../source/input/key-name.ts';
import { keysOfTable } from '../terminal/checked-key.ts';
import { renderTree } from '../terminal/render-tree.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [`ctrl-${letter}`, `alt-${letter}`]);
const bindable = [...namedKeys, ...letters, ...'aZ09?/{~äЖ'].filter((name) => keyMistake(name) === null);
const names = new Set([...keysOfTable, ...bindable]);

it.each([...names])('%s has the bytes that are decoded to the same key', async (name) => {
	const heard = Promise.withResolvers<string>();
	function Listener() {
		useInput((input, key) => heard.resolve(keyName(input, key)));
		return <Text>listening</Text>;
	}
	expect(decodeKeys(ground, terminalBytes(name)).keys).toEqual(name === 'esc' ? [] : [keyBytes(name)]);
	const screen = renderTree(<Listener />);
	await screen.settled();
	await screen.press(name);
	expect(await heard.promise).toBe(name);
});
