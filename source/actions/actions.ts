import { actingModes } from './acting-modes.ts';
import type { Action } from './action.ts';
import { field } from './field-actions.ts';
import { formModes } from './form-modes.ts';
import { listModes } from './list-modes.ts';
import { menuModes } from './menu-modes.ts';
import { everywhere } from './shared-actions.ts';
import type { Word } from './short-forms.ts';
import { tableModes } from './table-modes.ts';

/**
 * The action table: the actions of each mode, with their keys. Footer, help, command palette, generated pages
 * and manual come from it, and the console uses its words. A mode's rows come before those of `field`, which
 * apply in modes with a text field, and before those of `everywhere`.
 */
export const actions = {
	everywhere,
	field,
	...listModes,
	...tableModes,
	...formModes,
	...actingModes,
	...menuModes,
} as const satisfies Record<string, readonly Action[]>;

export type Mode = keyof typeof actions;

/** Modes in which a text field has the focus. */
const typingModes: readonly Mode[] = [
	...(['filter', 'form', 'formPerson', 'palette', 'viewName', 'export'] as const),
	...(['sortMenu', 'viewMenu', 'menu', 'narrowed', 'batchMenu', 'batchNarrowed'] as const),
	...(['personField', 'instructionsField', 'datasetField', 'actionTyped', 'find', 'helpFind'] as const),
];

/** Whether a text field has the focus in a mode. */
export const hasField = (mode: Mode): boolean => typingModes.includes(mode);

/** Lists the modes that receive keys together with this one, in order. */
export const listeningWith = (screen: Mode): readonly Mode[] => [
	screen,
	...(hasField(screen) ? (['field'] as const) : []),
	'everywhere',
];

/** Console words of a mode's actions. */
export type WordOf<M extends Mode> = Extract<(typeof actions)[M][number], { readonly word: Word }>['word'];

/** Ids of a mode's actions. */
export type ActionOf<M extends Mode> = (typeof actions)[M][number]['id'];
