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

/** What a terminal sends for a key of the key table. */
export function keyBytes(name: string): string {
	const letter = /^ctrl-([a-z])$/.exec(name)?.[1];
	if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
	return named[name] ?? name;
}
