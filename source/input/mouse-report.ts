/** A cell of the terminal, counted from 0. */
export interface MousePlace {
	readonly column: number;
	readonly row: number;
}

/** A mouse report of a terminal: the left button without modifiers, or the wheel. */
export interface MouseReport {
	readonly kind: 'pressed' | 'released' | 'wheel-up' | 'wheel-down';
	readonly place: MousePlace;
}

const kinds: Readonly<Record<string, MouseReport['kind']>> = {
	'0M': 'pressed',
	'0m': 'released',
	'64M': 'wheel-up',
	'65M': 'wheel-down',
};

/**
 * Parses a report in SGR format (mode 1006), such as `ESC [ < 0 ; 12 ; 7 M`.
 *
 * @returns `null` for everything else: other sequences, buttons and modifiers, motion, positions that no
 *   terminal has.
 */
export function readMouseReport(sequence: string): MouseReport | null {
	const [, button, column = '', row = '', end] =
		/^\[<(\d{1,2});([1-9]\d{0,3});([1-9]\d{0,3})([Mm])$/.exec(sequence.slice(1)) ?? [];
	const kind = kinds[`${button}${end}`];
	if (!sequence.startsWith('\u001b') || kind === undefined) return null;
	return { kind, place: { column: Number(column) - 1, row: Number(row) - 1 } };
}
