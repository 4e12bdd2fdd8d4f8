import type { Action } from '../actions/action.ts';
import { type ActionTable, actionFor } from '../actions/action-table.ts';
import { actions, type Mode } from '../actions/actions.ts';
import { isKeyName } from '../actions/key-names.ts';

/** A listener for the keys of one mode. */
interface Layer {
	readonly mode: Mode;
	readonly onAction: (id: string) => void;
	/** Returns why an action is not available now; `null` when it is. @default every action is available */
	readonly notNow?: (id: string) => string | null;
	/** Called with text that is pasted while this layer is on top. */
	readonly onPaste: (text: string) => void;
}

/** A key that does nothing in a mode. */
interface IdleKey {
	readonly mode: Mode;
	/** Name in the table of actions. */
	readonly key: string;
	/** Why its action is not available now; `null` for a key without an action. */
	readonly reason: string | null;
}

/** Delivers keys to the layers that listen. */
export interface KeyRegistry {
	/** Puts a layer on top, and removes it when the returned function is called. */
	readonly push: (layer: Layer) => () => void;
	/** Handles a key by its name in the table of actions. */
	readonly press: (name: string) => void;
	readonly paste: (text: string) => void;
	/** Moves the selection or the text of the topmost layer by a number of rows. */
	readonly turn: (by: number) => void;
	/**
	 * Runs the action of Enter in the topmost mode, whatever its keys are, unless that action confirms
	 * something.
	 */
	readonly enter: () => void;
	/** Runs an action of a mode if the mode is listening. */
	readonly run: (mode: Mode, id: string) => void;
	/** Whether the last key is not text: a command, or a key combination that must not insert a letter. */
	readonly isTaken: () => boolean;
	/**
	 * Returns the last key if it does nothing and no text field used it; the same object while it is pressed
	 * repeatedly.
	 */
	readonly idleKey: () => IdleKey | null;
	/** Calls the listener before each action that is run, until the returned function is called. */
	readonly onAction: (listener: () => void) => () => void;
	/** Calls the listener when {@link KeyRegistry.idleKey} changes, until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Creates a registry. A key goes to the mode of the topmost layer, then to its text field, then to the mode
 * `everywhere`. A key that none of them handles is left to the focused text field or menu.
 */
export function createKeyRegistry(table: ActionTable): KeyRegistry {
	let layers: readonly Layer[] = [];
	let isTaken = false;
	let idle: IdleKey | null = null;
	const listeners = new Set<() => void>();
	const actionListeners = new Set<() => void>();

	const screen = (): Layer | undefined =>
		layers.findLast(({ mode }) => mode !== 'everywhere' && mode !== 'field');
	const field = (): Layer | undefined => layers.findLast(({ mode }) => mode === 'field');
	const base = (): Layer | undefined => layers.findLast(({ mode }) => mode === 'everywhere');

	function setIdle(next: IdleKey | null): void {
		const isSame = next?.mode === idle?.mode && next?.key === idle?.key && next?.reason === idle?.reason;
		if (isSame) return;
		idle = next;
		for (const listener of listeners) listener();
	}

	function act(layer: Layer, id: string, key: string): void {
		const reason = layer.notNow?.(id) ?? null;
		setIdle(reason === null ? null : { mode: layer.mode, key, reason });
		if (reason !== null) return;
		for (const listener of actionListeners) listener();
		layer.onAction(id);
	}

	function run(layer: Layer | undefined, name: string): boolean {
		const id = layer && actionFor(table, layer.mode, name);
		if (layer === undefined || id === undefined) return false;
		act(layer, id, name);
		return true;
	}

	return {
		push(layer) {
			layers = [...layers, layer];
			return () => {
				layers = layers.filter((other) => other !== layer);
			};
		},
		press(name) {
			const mode = field() === undefined && isKeyName(name) ? screen()?.mode : undefined;
			const isKnown = run(screen(), name) || run(field(), name) || run(base(), name);
			isTaken = isKnown || /^(?:(?:ctrl|alt)-|f\d)/.test(name);
			// A question names its keys, as its action “ask” does, instead of saying that a key does nothing.
			const reason = screen()?.notNow?.('ask') ?? null;
			if (!isKnown) setIdle(mode === undefined ? null : { mode, key: name, reason });
		},
		turn(by) {
			const layer = screen();
			const id = by < 0 ? 'previous' : 'next';
			if (layer === undefined || table[layer.mode].every((action) => action.id !== id)) return;
			for (let rows = Math.abs(by); rows > 0; rows -= 1) layer.onAction(id);
		},
		run(mode, id) {
			const layer = layers.findLast((one) => one.mode === mode);
			if (layer !== undefined) act(layer, id, '');
		},
		enter() {
			const layer = screen();
			const bound: readonly Action[] = layer === undefined ? [] : actions[layer.mode];
			const action = bound.find(({ keys }) => keys.includes('enter'));
			if (layer !== undefined && action !== undefined && action.isKeyOnly !== true) act(layer, action.id, '');
		},
		paste: (text) => (field() ?? screen())?.onPaste(text),
		isTaken: () => isTaken,
		idleKey: () => idle,
		onAction(listener) {
			actionListeners.add(listener);
			return () => {
				actionListeners.delete(listener);
			};
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
