import type { Action } from '../../source/actions/action.ts';
import { actions } from '../../source/actions/actions.ts';

/** Every key of the table of keys, by its name there. */
export const keysOfTable: ReadonlySet<string> = new Set(
	Object.values(actions).flatMap((bindings: readonly Action[]) => bindings.flatMap(({ keys }) => keys)),
);

/**
 * Returns the name of a key if it is one: a name in the table of keys, a character, or one with Ctrl or Alt.
 *
 * @throws for text, which a test types.
 */
export function checkedKey(name: string): string {
	const isCharacter = [...name.replace(/^(?:ctrl|alt)-/, '')].length === 1;
	if (isCharacter || keysOfTable.has(name)) return name;
	throw new Error(`Unknown key "${name}". Type text with type().`);
}
