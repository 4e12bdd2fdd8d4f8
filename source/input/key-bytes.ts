const named: Readonly<Record<string, string>> = {
	enter: '\r',
	tab: '\t',
	'shift-tab': '\u001b[Z',
	space: ' ',
	backspace: '\u007f',
	delete: '\u001b[3~',
	up: '\u001b[A',
	down: '\u001b[B',
	right: '\u001b[C',
	left: '\u001b[D',
	pageup: '\u001b[5~',
	pagedown: '\u001b[6~',
	home: '\u001b[H',
	end: '\u001b[F',
	// In kitty's form, because Ink takes a plain Esc for the start of a sequence and waits for the rest.
	esc: '\u001b[27u',
	// In the form that the key stream passes on, because Ink has no names for these keys.
	f1: '\u001e',
	f5: '\u001d',
};

/** Keys that modifiers can combine with, by xterm's number for the modifiers. */
const modified: Readonly<Record<string, (modifier: number) => string>> = {
	left: (modifier) => `\u001b[1;${modifier}D`,
	right: (modifier) => `\u001b[1;${modifier}C`,
	delete: (modifier) => `\u001b[3;${modifier}~`,
	backspace: (modifier) => (modifier === 3 ? '\u001b\u007f' : `\u001b[127;${modifier}u`),
};

/** Returns the bytes that Ink receives for a key of the table of actions. */
export function keyBytes(name: string): string {
	const [, modifier, key = ''] = /^(ctrl|alt)-(.+)$/.exec(name) ?? [];
	const withModifier = modifier === undefined ? undefined : modified[key];
	if (withModifier !== undefined) return withModifier(modifier === 'ctrl' ? 5 : 3);
	if (modifier === 'alt') return `\u001b${named[key] ?? key}`;
	if (modifier === 'ctrl') return String.fromCharCode(key.charCodeAt(0) & 0x1f);
	return named[name] ?? name;
}
