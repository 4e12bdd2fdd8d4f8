const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * Numbers as a line of bars, one column each. The lowest bar is for nothing alone, and the highest for the
 * largest number alone; what is not known (`null`) is left blank.
 */
export function sparkline(values: readonly (number | null)[]): string {
	const most = Math.max(0, ...values.map((value) => value ?? 0));
	return values.map((value) => (value === null ? ' ' : blocks[levelOf(value, most)])).join('');
}

function levelOf(value: number, most: number): number {
	if (value <= 0) return 0;
	return value >= most ? 7 : Math.min(6, Math.max(1, Math.round((value / most) * 7)));
}
