import type { Action } from './action.ts';
import { field } from './field-actions.ts';
import { formModes } from './form-modes.ts';
import { listModes } from './list-modes.ts';
import { menuModes } from './menu-modes.ts';
import { everywhere } from './shared-actions.ts';
import type { Word } from './short-forms.ts';

/**
 * THE table of actions: mode → what each key does there. The footer, the help screen and the README are
 * drawn from it. A mode's rows come before those of `field`, which a mode with a text field has, and
 * those before `everywhere`.
 */
export const actions = {
	everywhere,
	field,
	...listModes,
	...formModes,
	...menuModes,
} as const satisfies Record<string, readonly Action[]>;

export type Mode = keyof typeof actions;
/** The modes with a text field that has the focus. */
const typingModes: readonly Mode[] = ['filter', 'form', 'palette', 'viewName', 'export'];

export const hasField = (mode: Mode): boolean => typingModes.includes(mode);

/** The words of the console for what a mode does. */
export type WordOf<M extends Mode> = Extract<(typeof actions)[M][number], { readonly word: Word }>['word'];

export type ActionOf<M extends Mode> = (typeof actions)[M][number]['id'];
