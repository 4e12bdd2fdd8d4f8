import type { Key } from 'ink';

const named = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'esc'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/**
 * Function keys, which the key stream passes on as control keys that nobody types, because Ink has no names
 * for them.
 */
const functionKeys: Readonly<Record<string, string>> = { '^': 'f1', ']': 'f5' };

/** Keys that mean something else with Ctrl or Alt. */
const modifiable: readonly string[] = ['left', 'right', 'backspace', 'delete'];

const modifierOf = ({ ctrl, meta }: Key): string => (ctrl ? 'ctrl-' : meta ? 'alt-' : '');

/**
 * Returns the name in the table of actions of a key that Ink reports.
 *
 * @returns an empty string for several characters at once, which are not a key.
 */
export function keyName(input: string, key: Key): string {
	if (key.tab) return key.shift ? 'shift-tab' : 'tab';
	const name = named.find(([field]) => key[field])?.[1];
	if (name !== undefined) return modifiable.includes(name) ? modifierOf(key) + name : name;
	if (key.meta) return `alt-${input}`;
	if (key.ctrl) return functionKeys[input] ?? `ctrl-${input}`;
	if (input === ' ') return 'space';
	return [...input].length === 1 ? input : '';
}
