import { Text, useInput } from 'ink';
import { render } from 'ink-testing-library';
import { expect, it } from 'vitest';
import type { Action } from '../../source/actions/action.ts';
import { actions } from '../../source/actions/actions.ts';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { keyName } from '../../source/input/key-name.ts';

const names = new Set(
	Object.values(actions).flatMap((bindings: readonly Action[]) => bindings.flatMap(({ keys }) => keys)),
);

/** F5 reaches Ink as Ctrl-r, which means the same wherever it means anything. */
const heardAs = (name: string): string => (name === 'f5' ? 'ctrl-r' : name);

it.each([...names])('%s is heard as what it is', async (name) => {
	const heard = Promise.withResolvers<string>();
	function Listener() {
		useInput((input, key) => heard.resolve(keyName(input, key)));
		return <Text>listening</Text>;
	}
	const { stdin, unmount } = render(<Listener />);
	await new Promise((resolve) => setImmediate(resolve));
	stdin.write(keyBytes(name));
	expect(await heard.promise).toBe(heardAs(name));
	unmount();
});
