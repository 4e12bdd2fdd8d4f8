const named: Readonly<Record<string, string>> = {
	enter: '\r',
	esc: '\u001b',
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
	// As the key stream hands them over, since Ink has no names for them.
	f1: '\u001e',
	f5: '\u0012',
};

/** What modifiers are part of, by xterm's number for them. */
const modified: Readonly<Record<string, (modifier: number) => string>> = {
	left: (modifier) => `\u001b[1;${modifier}D`,
	right: (modifier) => `\u001b[1;${modifier}C`,
	delete: (modifier) => `\u001b[3;${modifier}~`,
	backspace: (modifier) => (modifier === 3 ? '\u001b\u007f' : `\u001b[127;${modifier}u`),
};

/** What a terminal sends for a key of the key table. */
export function keyBytes(name: string): string {
	const [, modifier, key = ''] = /^(ctrl|alt)-(.+)$/.exec(name) ?? [];
	const withModifier = modifier === undefined ? undefined : modified[key];
	if (withModifier !== undefined) return withModifier(modifier === 'ctrl' ? 5 : 3);
	if (modifier === 'alt') return `\u001b${named[key] ?? key}`;
	if (modifier === 'ctrl') return String.fromCharCode(key.charCodeAt(0) & 0x1f);
	return named[name] ?? name;
}
