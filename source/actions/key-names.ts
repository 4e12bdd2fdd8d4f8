/** Keys with a name. */
export const namedKeys: ReadonlySet<string> = new Set([
	...['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'enter', 'esc', 'tab', 'shift-tab'],
	...['space', 'backspace', 'delete', 'f1', 'f5'],
	...['ctrl', 'alt'].flatMap((modifier) =>
		['left', 'right', 'backspace', 'delete'].map((key) => `${modifier}-${key}`),
	),
]);

/** Keys that cannot be bound, each with the reason. */
const reserved: Readonly<Record<string, string>> = {
	'ctrl-c': 'always quits',
	'ctrl-h': 'is Backspace for many terminals',
	'ctrl-i': 'is Tab for a terminal',
	'ctrl-j': 'is Enter for a terminal',
	'ctrl-m': 'is Enter for a terminal',
};

/** Whether a key types text when a text field has the focus. */
export const typesText = (key: string): boolean => key === 'space' || /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key);

/** Whether a text is the name of a single key, and not pasted text or an unknown sequence. */
export const isKeyName = (key: string): boolean =>
	namedKeys.has(key) || typesText(key) || /^(?:ctrl|alt)-[a-z]$/.test(key);

/** Returns why a key cannot be bound; `null` if it can. */
export function keyMistake(key: string): string | null {
	const reason = Object.hasOwn(reserved, key) ? reserved[key] : undefined;
	if (reason !== undefined) return `cannot be bound: "${key}" ${reason}`;
	return isKeyName(key) ? null : 'is not the name of a key';
}
