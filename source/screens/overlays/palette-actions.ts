import type { NotNow } from '../../actions/action.ts';
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
	/** Why it is not possible now; `null` where it is. */
	readonly notNow: string | null;
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
	/** Why it is not possible now. @default it is possible */
	readonly notNow?: string | null;
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

function bindingActions(
	actions: ActionTable,
	mode: Mode,
	notNow: NotNow,
	isReadOnly: boolean,
): readonly PaletteAction[] {
	return actions[mode]
		.filter(({ id }) => !passedOver.has(id))
		.map(({ keys: [key = ''], id, help, word = '', words = '', isWriting = false }) => ({
			id: `${mode} ${id}`,
			label: help,
			words: `${id} ${word} ${words}`,
			key: keyLabel(key),
			notNow: isReadOnly && isWriting ? 'read-only' : (notNow.get(id) ?? null),
			does: { kind: 'action', mode, id },
		}));
}

/** Everything that a person can do where the palette was opened. */
export const paletteActions = (
	actions: ActionTable,
	mode: Mode,
	extras: readonly ExtraAction[],
	notNow: NotNow = new Map(),
	isReadOnly = false,
): readonly PaletteAction[] => [
	...bindingActions(actions, mode, notNow, isReadOnly),
	...extras.map(
		({ label, words, notNow: reason = null, run }): PaletteAction => ({
			id: label,
			label,
			words,
			key: '',
			notNow: reason,
			does: { kind: 'run', run },
		}),
	),
	...bindingActions(actions, 'everywhere', new Map(), isReadOnly),
];
