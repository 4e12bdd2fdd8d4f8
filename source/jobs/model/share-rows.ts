/**
 * Finds rows of an earlier list by their keys. Checks the same position first, because most rows do not move.
 */
export function rowFinder<Row>(
	before: readonly Row[],
	keyOf: (row: Row) => string,
): (key: string, index: number) => Row | undefined {
	if (before.length === 0) return () => undefined;
	let byKey: ReadonlyMap<string, Row> | undefined;
	return (key, index) => {
		const there = before[index];
		if (there !== undefined && keyOf(there) === key) return there;
		byKey ??= new Map(before.map((row) => [keyOf(row), row]));
		return byKey.get(key);
	};
}

/**
 * Keeps the identity of rows that did not change between two responses, whatever their order, so that only
 * changed rows are rendered again.
 *
 * @param isSame compares two rows with the same id.
 * @returns `before` itself when no row was changed, moved, added or removed.
 */
export function shareRows<Row extends { readonly id: string }>(
	before: readonly Row[],
	after: readonly Row[],
	isSame: (one: Row, other: Row) => boolean,
): readonly Row[] {
	const find = rowFinder(before, ({ id }) => id);
	let isUnchanged = before.length === after.length;
	const shared = after.map((row, index) => {
		const old = find(row.id, index);
		const kept = old !== undefined && isSame(old, row) ? old : row;
		if (kept !== before[index]) isUnchanged = false;
		return kept;
	});
	return isUnchanged ? before : shared;
}
