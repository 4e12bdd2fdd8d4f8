import { useState } from 'react';
import { type MoveCommand, moveCommands } from '../../input/move-commands.ts';
import { cursorIndex, initialCursor, moveListCursor, topFor } from '../../state/cursor.ts';

/** Which row of a table is under the cursor, and the commands that move it. */
export interface Picking {
	/** Of the row under the cursor, and of the first row on the screen. */
	readonly index: number;
	readonly top: number;
	readonly commands: Readonly<Record<MoveCommand, () => void>>;
	/** Puts the cursor on a row of the screen. */
	readonly pick: (key: string) => void;
	/** For when the rows are about to be others. */
	readonly toTop: () => void;
}

/**
 * Moves a cursor through the rows of a table, which it follows by their keys.
 *
 * @param height rows on the screen.
 * @param first key of the row that it begins on, and follows. @default the first row, whichever that is
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
