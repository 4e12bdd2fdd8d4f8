import type { Word } from './short-forms.ts';

/** One row of the table of actions. */
export interface Action {
	/**
	 * Names of keys, any of which does it: the character itself, or one of `up down left right pageup
	 * pagedown home end enter esc tab shift-tab space backspace delete f1 f5`, or `ctrl-` or `alt-` and
	 * a letter, `left`, `right`, `backspace` or `delete`.
	 */
	readonly keys: readonly string[];
	readonly id: string;
	/** Whether people cannot bind other keys to it: who hears these does not read the table. @default false */
	readonly isFixed?: boolean;
	/** Whether a click never does it: it confirms what is sent or cannot be undone, or a menu hears it. @default false */
	readonly isKeyOnly?: boolean;
	/** What it does, for the help screen and the README. */
	readonly help: string;
	/** What else people call it, for the palette. */
	readonly words?: string;
	/** What the console calls it; without one it has no need of it there, or takes a number. */
	readonly word?: Word;
	/** Whether it leads to a write, so that a program that is read-only refuses it. @default false */
	readonly isWriting?: boolean;
	/** A word for the footer; without one the footer leaves it out. */
	readonly footer?: string;
	/** What the footer calls the keys. @default the first of them */
	readonly footerKeys?: string;
}

/** Why actions of a mode are not possible now, by their ids. */
export type NotNow = ReadonlyMap<string, string>;
