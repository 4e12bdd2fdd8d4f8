import type { ActionTable } from './action-table.ts';
import type { ActionOf, Mode } from './actions.ts';
import { keyLabel } from './key-label.ts';

/** Returns what the key of an action is called in a sentence: `Esc`, `Ctrl-s`, `n`. */
export type KeyFor = <M extends Mode>(mode: M, action: ActionOf<M>) => string;

/** Names keys as the table binds them. An action with several keys is named by its first. */
export const createKeyFor =
	(table: ActionTable): KeyFor =>
	(mode, action) =>
		keyLabel(table[mode].find(({ id }) => id === action)?.keys[0] ?? '');
