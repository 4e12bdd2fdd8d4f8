import type { Action } from '../source/actions/action.ts';
import type { ActionTable } from '../source/actions/action-table.ts';
import { actions, type Mode } from '../source/actions/actions.ts';
import { keyLabel } from '../source/actions/key-label.ts';
import { modeTitles } from '../source/actions/mode-titles.ts';
import { choosing, helping, moving } from '../source/actions/shared-actions.ts';

/** A printed table of keys. */
export interface KeyTable {
	readonly title: string;
	/** The modes that have these actions. */
	readonly modes: readonly Mode[];
	readonly rows: readonly KeyRow[];
}

export interface KeyRow {
	/** As people read them. */
	readonly keys: readonly string[];
	readonly help: string;
	/** What the configuration file calls the action; `null` where no other keys can be bound. */
	readonly name: string | null;
}

const table: ActionTable = actions;
const isTitled = (name: string): name is keyof typeof modeTitles => Object.hasOwn(modeTitles, name);
const titled = Object.keys(modeTitles).filter(isTitled);

/** What many modes have is printed once. */
const shared: readonly (readonly [title: string, actions: readonly Action[]])[] = [
	['Moving through lists and texts', moving],
	['Choosing from a menu', choosing],
	['Help', helping],
];
const isShared = (action: Action): boolean => shared.some(([, all]) => all.includes(action));

const rowOf = ({ keys, help, id, isFixed }: Action): KeyRow => ({
	keys: keys.map(keyLabel),
	help,
	name: isFixed === true ? null : id,
});

/** The default keys, as README and manual page print them. */
export const keyTables: readonly KeyTable[] = [
	...shared.map(([title, all]) => ({
		title,
		modes: titled.filter((mode) => table[mode].some((action) => all.includes(action))),
		rows: all.map(rowOf),
	})),
	...titled.map((mode) => ({
		title: modeTitles[mode],
		modes: [mode],
		rows: table[mode].filter((action) => !isShared(action)).map(rowOf),
	})),
];
