/**
 * Returns how many of `cells` to fill for `part` of `total`. All cells are filled only when `part` reaches
 * `total`, and none only when `part` is 0.
 */
export function filledCells(part: number, total: number, cells: number): number {
	if (total <= 0 || part <= 0 || cells <= 0) return 0;
	if (part >= total) return cells;
	return Math.min(cells - 1, Math.max(1, Math.round((part / total) * cells)));
}

/** Draws a bar `cells` columns wide, `███░░░`. */
export function bar(part: number, total: number, cells: number): string {
	const filled = filledCells(part, total, cells);
	return '█'.repeat(filled) + '░'.repeat(cells - filled);
}
