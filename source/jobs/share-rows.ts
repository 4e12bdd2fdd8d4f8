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
	const known = new Map(before.map((row) => [row.id, row]));
	let isUnchanged = before.length === after.length;
	const shared = after.map((row, index) => {
		const old = known.get(row.id);
		const kept = old !== undefined && isSame(old, row) ? old : row;
		if (kept !== before[index]) isUnchanged = false;
		return kept;
	});
	return isUnchanged ? before : shared;
}
