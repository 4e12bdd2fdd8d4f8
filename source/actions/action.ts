import type { Word } from './short-forms.ts';

/** A row of the action table. */
export interface Action {
	/**
	 * Names of the keys that trigger it: a character, a name in `namedKeys`, or `ctrl-` or `alt-` and a letter.
	 */
	readonly keys: readonly string[];
	readonly id: string;
	/** Whether its keys cannot be changed, because its component does not use the table. @default false */
	readonly isFixed?: boolean;
	/**
	 * Whether a click cannot trigger it: it confirms a request or is irreversible, or a menu handles it.
	 * @default false
	 */
	readonly isKeyOnly?: boolean;
	/** Description for the help screen and the documentation. */
	readonly help: string;
	/** Search terms for the command palette. */
	readonly words?: string;
	/** Word in the console. Undefined if the console does not need the action or uses a number. */
	readonly word?: Word;
	/** Whether it leads to a write. Disabled in a read-only session. @default false */
	readonly isWriting?: boolean;
	/** Label in the footer. Undefined hides it there. */
	readonly footer?: string;
	/** Label of its keys in the footer. @default the first key */
	readonly footerKeys?: string;
	/** A narrow footer omits lower ranks first. @default 0 */
	readonly footerRank?: number;
}

/** Reasons why actions of a mode are not available now, by their ids. */
export type NotNow = ReadonlyMap<string, string>;
