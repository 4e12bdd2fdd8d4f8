import type { NotNow } from '../../actions/action.ts';
import type { ActionTable } from '../../actions/action-table.ts';
import type { Mode } from '../../actions/actions.ts';
import { keyLabel } from '../../actions/key-label.ts';

/** An action in the palette. */
export interface PaletteAction {
	/** Unique in the palette. */
	readonly id: string;
	/** Description. */
	readonly label: string;
	/** Search terms. */
	readonly words: string;
	/** Its key, formatted for display; empty for none. */
	readonly key: string;
	/** Why the action is not available; `null` if it is. */
	readonly notNow: string | null;
	readonly does:
		| { readonly kind: 'action'; readonly mode: Mode; readonly id: string }
		| { readonly kind: 'run'; readonly run: () => void };
}

/** An action without a key. */
export interface ExtraAction {
	/** Description, unique among these actions. */
	readonly label: string;
	/** Search terms. */
	readonly words: string;
	/** Why the action is not available. @default it is available */
	readonly notNow?: string | null;
	readonly run: () => void;
}

/** Omits movement in lists, and the palette itself. */
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

/** Returns all actions that are possible where the palette was opened. */
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
