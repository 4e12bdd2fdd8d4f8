/**
 * How many of `cells` a part of a whole fills. A bar is full only when nothing is missing, and empty
 * only when nothing is there.
 */
export function filledCells(part: number, total: number, cells: number): number {
	if (total <= 0 || part <= 0 || cells <= 0) return 0;
	if (part >= total) return cells;
	return Math.min(cells - 1, Math.max(1, Math.round((part / total) * cells)));
}

/** A bar `cells` columns wide, `███░░░`. */
export function bar(part: number, total: number, cells: number): string {
	const filled = filledCells(part, total, cells);
	return '█'.repeat(filled) + '░'.repeat(cells - filled);
}
