import type { Action } from './action.ts';
import type { Mode } from './actions.ts';

/** Actions of every mode with their keys: the defaults or custom bindings. */
export type ActionTable = Readonly<Record<Mode, readonly Action[]>>;

/** Returns what a key does in a mode; `undefined` if nothing is bound to it. */
export const actionFor = (table: ActionTable, mode: Mode, key: string): string | undefined =>
	table[mode].find(({ keys }) => keys.includes(key))?.id;
