/** The cursor of a short list whose rows have keys. It stays on its row while the row exists. */
export interface ListCursor {
	readonly key: string | null;
	/** Last index of the row, used when the row is gone. */
	readonly index: number;
	/** Index of the first visible row. */
	readonly top: number;
}

export const initialCursor: ListCursor = { key: null, index: 0, top: 0 };

/** Returns the first row to show: `top`, unless the cursor would not be visible or lines would be empty. */
export function topFor(top: number, cursor: number, count: number, height: number): number {
	const least = cursor - height + 1;
	return Math.max(0, Math.min(Math.max(top, least), cursor, count - height));
}

/** Returns the index of the row under the cursor: its own row, or the row that is now at its place. */
export function cursorIndex({ key, index }: ListCursor, keys: readonly string[]): number {
	const found = key === null ? -1 : keys.indexOf(key);
	return found === -1 ? Math.max(0, Math.min(index, keys.length - 1)) : found;
}

/** Moves the cursor by a number of rows. Infinity moves it to the end of the list. */
export function moveListCursor(
	cursor: ListCursor,
	keys: readonly string[],
	by: number,
	height: number,
): ListCursor {
	const index = Math.max(0, Math.min(keys.length - 1, cursorIndex(cursor, keys) + by));
	return { key: keys[index] ?? null, index, top: topFor(cursor.top, index, keys.length, height) };
}
