import { useState } from 'react';
import { type MoveCommand, moveCommands } from '../../input/move-commands.ts';
import { cursorIndex, initialCursor, moveListCursor, topFor } from '../../state/cursor.ts';

/** The selected row of a table, and the commands that move the cursor. */
export interface Picking {
	/** Index of the selected row, and of the first visible row. */
	readonly index: number;
	readonly top: number;
	readonly commands: Readonly<Record<MoveCommand, () => void>>;
	/** Selects a visible row. */
	readonly pick: (key: string) => void;
	/** Moves to the first row, before the rows are replaced. */
	readonly toTop: () => void;
}

/**
 * Moves a cursor through the rows of a table. The selection follows a row by its key.
 *
 * @param height number of visible rows.
 * @param first key of the initially selected row. @default the first row at any time
 */
export function usePicking(keys: readonly string[], height: number, first: string | null = null): Picking {
	const [cursor, setCursor] = useState({ ...initialCursor, key: first });
	const index = cursorIndex(cursor, keys);
	const top = topFor(cursor.top, index, keys.length, height);
	return {
		index,
		top,
		pick: (key) => setCursor({ key, index: keys.indexOf(key), top }),
		commands: moveCommands((by) => setCursor((now) => moveListCursor(now, keys, by, height)), height),
		toTop: () => setCursor(initialCursor),
	};
}
