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
 * works from anywhere. Uses only moves that work in xterm, tmux, screen and mosh: mosh does not know the moves
 * to the start of another line (`CSI E`, `CSI F`).
 */
export function moveCursor(from: Cursor | null, { row, column }: Place): string {
	const absolute = column > 0 ? `\u001b[${row === 0 ? '' : row + 1};${column + 1}H` : csi(row + 1, 'H');
	if (from === null) return absolute;
	if (from.row === row) return shortest([absolute, ...along(from.column, column)]);
	const isDown = row > from.row;
	const lines = Math.abs(row - from.row);
	// A move to a line of the screen never scrolls.
	const straight = shortest([(isDown ? '\v' : '\u001bM').repeat(lines), csi(lines, isDown ? 'B' : 'A')]);
	return shortest([
		absolute,
		...along(0, column).map((way) => `\r${straight}${way}`),
		...along(from.column, column).map((way) => straight + way),
	]);
}
