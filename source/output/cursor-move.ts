/** A place on the terminal, counted from 0. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

/** Position of the cursor; the column is `null` where terminals differ about it. */
export interface Cursor {
	readonly row: number;
	readonly column: number | null;
}

const shortest = (ways: readonly string[]): string =>
	ways.reduce((best, way) => (way.length < best.length ? way : best));

const csi = (count: number, command: string): string => `\u001b[${count === 1 ? '' : count}${command}`;

/** Returns the sequences that move along a row. */
function along(from: number | null, to: number): readonly string[] {
	if (from === to) return [''];
	const absolute = [csi(to + 1, 'G'), ...(to === 0 ? ['\r'] : [])];
	if (from === null) return absolute;
	return from < to ? [...absolute, csi(to - from, 'C')] : [...absolute, '\b'.repeat(from - to)];
}

/**
 * Returns the shortest sequence that moves the cursor to a place. Without a known position, the sequence
 * works from anywhere.
 */
export function moveCursor(from: Cursor | null, { row, column }: Place): string {
	const absolute = column > 0 ? `\u001b[${row === 0 ? '' : row + 1};${column + 1}H` : csi(row + 1, 'H');
	if (from === null) return absolute;
	if (from.row === row) return shortest([absolute, ...along(from.column, column)]);
	const isDown = row > from.row;
	const lines = Math.abs(row - from.row);
	// A move one line down never leaves the screen, and so never scrolls.
	const toLineStart = isDown && lines === 1 ? '\u001bE' : csi(lines, isDown ? 'E' : 'F');
	const straight = lines === 1 ? (isDown ? '\u001bD' : '\u001bM') : csi(lines, isDown ? 'B' : 'A');
	return shortest([
		absolute,
		...along(0, column).map((way) => toLineStart + way),
		...along(from.column, column).map((way) => straight + way),
	]);
}
