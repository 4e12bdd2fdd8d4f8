/** A place in a short list whose rows have keys; it stays on its row while that is there. */
export interface ListCursor {
	readonly key: string | null;
	/** Where the row was last, for when it is gone. */
	readonly index: number;
	/** Index of the first row on the screen. */
	readonly top: number;
}

export const initialCursor: ListCursor = { key: null, index: 0, top: 0 };

/** The first row to show: `top`, unless the cursor would be off the screen or lines be left empty. */
export function topFor(top: number, cursor: number, count: number, height: number): number {
	const least = cursor - height + 1;
	return Math.max(0, Math.min(Math.max(top, least), cursor, count - height));
}

/** The row under the cursor: its own, or the one that is now where it was. */
export function cursorIndex({ key, index }: ListCursor, keys: readonly string[]): number {
	const found = key === null ? -1 : keys.indexOf(key);
	return found === -1 ? Math.max(0, Math.min(index, keys.length - 1)) : found;
}

/** Moves the cursor by so many rows; the ends are infinitely far. */
export function moveListCursor(
	cursor: ListCursor,
	keys: readonly string[],
	by: number,
	height: number,
): ListCursor {
	const index = Math.max(0, Math.min(keys.length - 1, cursorIndex(cursor, keys) + by));
	return { key: keys[index] ?? null, index, top: topFor(cursor.top, index, keys.length, height) };
}
