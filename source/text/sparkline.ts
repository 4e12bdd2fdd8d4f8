const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * Draws numbers as a line of bars, one column each. Only 0 has the lowest bar, and only the maximum has the
 * highest. An unknown number (`null`) is blank.
 */
export function sparkline(values: readonly (number | null)[]): string {
	const most = Math.max(0, ...values.map((value) => value ?? 0));
	return values.map((value) => (value === null ? ' ' : blocks[levelOf(value, most)])).join('');
}

function levelOf(value: number, most: number): number {
	if (value <= 0) return 0;
	return value >= most ? 7 : Math.min(6, Math.max(1, Math.round((value / most) * 7)));
}
