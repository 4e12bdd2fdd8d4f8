import fuzzysort from 'fuzzysort';
import type { ActionTable } from '../../actions/action-table.ts';
import type { Mode } from '../../actions/actions.ts';
import { keyLabel } from '../../actions/key-label.ts';

/** Something that can be chosen by its words. */
export interface PaletteAction {
	/** Unique among those that are offered. */
	readonly id: string;
	/** What it does, in words. */
	readonly label: string;
	/** What else people call it. */
	readonly words: string;
	/** The key that does the same, as people read it; empty where there is none. */
	readonly key: string;
	readonly does:
		| { readonly kind: 'action'; readonly mode: Mode; readonly id: string }
		| { readonly kind: 'run'; readonly run: () => void };
}

/** Something that has no key. */
export interface ExtraAction {
	/** Unique among them. */
	readonly label: string;
	/** What else people call it. */
	readonly words: string;
	readonly run: () => void;
}

/** Moving through a list is not looked up, and the palette need not offer itself. */
const passedOver: ReadonlySet<string> = new Set([
	'next',
	'previous',
	'first',
	'last',
	'next-page',
	'previous-page',
	'palette',
]);

function bindingActions(actions: ActionTable, mode: Mode): readonly PaletteAction[] {
	return actions[mode]
		.filter(({ id }) => !passedOver.has(id))
		.map(({ keys: [key = ''], id, help, word = '', words = '' }) => ({
			id: `${mode} ${id}`,
			label: help,
			words: `${id} ${word} ${words}`,
			key: keyLabel(key),
			does: { kind: 'action', mode, id },
		}));
}

/** Everything that a person can do where the palette was opened. */
export const paletteActions = (
	actions: ActionTable,
	mode: Mode,
	extras: readonly ExtraAction[],
): readonly PaletteAction[] => [
	...bindingActions(actions, mode),
	...extras.map(
		({ label, words, run }): PaletteAction => ({
			id: label,
			label,
			words,
			key: '',
			does: { kind: 'run', run },
		}),
	),
	...bindingActions(actions, 'everywhere'),
];

/** Those that what was typed may mean, the likeliest first; all of them while nothing is typed. */
export const findActions = (actions: readonly PaletteAction[], typed: string): readonly PaletteAction[] =>
	typed.trim() === ''
		? actions
		: fuzzysort.go(typed.trim(), actions, { keys: ['label', 'words'] }).map(({ obj }) => obj);
