import { Text, useInput } from 'ink';
import { expect, it } from 'vitest';
import { keyName } from '../../source/input/key-name.ts';
import { keysOfTable } from '../terminal/checked-key.ts';
import { renderTree } from '../terminal/render-tree.ts';

/** F5 reaches Ink as Ctrl-r, which means the same wherever it means anything. */
const heardAs = (name: string): string => (name === 'f5' ? 'ctrl-r' : name);

it.each([...keysOfTable])('%s is heard as what it is', async (name) => {
	const heard = Promise.withResolvers<string>();
	function Listener() {
		useInput((input, key) => heard.resolve(keyName(input, key)));
		return <Text>listening</Text>;
	}
	const screen = renderTree(<Listener />);
	await screen.settled();
	await screen.press(name);
	expect(await heard.promise).toBe(heardAs(name));
});
