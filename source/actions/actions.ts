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
 * THE table of actions: mode → what can be done there, and by which keys. Footer, help, palette, README and
 * manual are made of it, and the console takes its words from it. A mode's rows come before those of `field`, which a mode with a text field has, and
 * those before `everywhere`.
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

/** The modes with a text field that has the focus. */
const typingModes: readonly Mode[] = [
	...(['filter', 'form', 'palette', 'viewName', 'export'] as const),
	...(['sortMenu', 'viewMenu', 'menu', 'narrowed', 'batchMenu', 'batchNarrowed'] as const),
	...(['personField', 'instructionsField', 'datasetField', 'actionTyped', 'find', 'helpFind'] as const),
];

/** Whether a text field has the focus in a mode. */
export const hasField = (mode: Mode): boolean => typingModes.includes(mode);

/** The modes that hear a key while this one has the screen, in the order in which they are asked. */
export const listeningWith = (screen: Mode): readonly Mode[] => [
	screen,
	...(hasField(screen) ? (['field'] as const) : []),
	'everywhere',
];

/** The words of the console for what a mode does. */
export type WordOf<M extends Mode> = Extract<(typeof actions)[M][number], { readonly word: Word }>['word'];

/** The ids of what can be done in a mode. */
export type ActionOf<M extends Mode> = (typeof actions)[M][number]['id'];
