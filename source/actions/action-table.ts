import type { Action } from './action.ts';
import type { Mode } from './actions.ts';

/** The actions of every mode with the keys that are bound to them: the defaults, or what a person binds. */
export type ActionTable = Readonly<Record<Mode, readonly Action[]>>;

/** Returns what a key does in a mode; `undefined` if nothing is bound to it. */
export const actionFor = (table: ActionTable, mode: Mode, key: string): string | undefined =>
	table[mode].find(({ keys }) => keys.includes(key))?.id;
