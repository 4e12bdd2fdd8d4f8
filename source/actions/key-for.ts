import type { ActionTable } from './action-table.ts';
import type { ActionOf, Mode } from './actions.ts';
import { keyLabel } from './key-label.ts';

/** Returns the name of an action's key for a sentence: `Esc`, `Ctrl-s`, `n`. */
export type KeyFor = <M extends Mode>(mode: M, action: ActionOf<M>) => string;

/** Creates a function that names keys as bound in the table. An action with several keys uses the first. */
export const createKeyFor =
	(table: ActionTable): KeyFor =>
	(mode, action) =>
		keyLabel(table[mode].find(({ id }) => id === action)?.keys[0] ?? '');
