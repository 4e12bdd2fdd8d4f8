/** Finds the row of an earlier list that has this id; most rows are where they were. */
export type FindRow<Row> = (id: string, index: number) => Row | undefined;

export function rowFinder<Row extends { readonly id: string }>(before: readonly Row[]): FindRow<Row> {
	let byId: ReadonlyMap<string, Row> | undefined;
	return (id, index) => {
		const there = before[index];
		if (there?.id === id) return there;
		byId ??= new Map(before.map((row) => [row.id, row]));
		return byId.get(id);
	};
}

/**
 * Keeps the identity of rows that did not change between two answers, whatever their order, so that
 * only changed rows are drawn again.
 *
 * @param isSame compares two rows with the same id.
 * @returns `before` itself when no row changed, none moved, came or went.
 */
export function shareRows<Row extends { readonly id: string }>(
	before: readonly Row[],
	after: readonly Row[],
	isSame: (one: Row, other: Row) => boolean,
): readonly Row[] {
	const find = rowFinder(before);
	let isUnchanged = before.length === after.length;
	const shared = after.map((row, index) => {
		const old = find(row.id, index);
		const kept = old !== undefined && isSame(old, row) ? old : row;
		if (kept !== before[index]) isUnchanged = false;
		return kept;
	});
	return isUnchanged ? before : shared;
}
