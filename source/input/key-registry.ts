import { type ActionTable, actionFor } from '../actions/action-table.ts';
import type { Mode } from '../actions/actions.ts';
import { isKeyName } from '../actions/key-names.ts';

/** Someone who listens to the keys of one mode. */
interface Layer {
	readonly mode: Mode;
	readonly onAction: (id: string) => void;
	/** Text pasted while this layer is on top. */
	readonly onPaste: (text: string) => void;
}

/** A key that does nothing in a mode. */
export interface UnknownKey {
	readonly mode: Mode;
	/** As the table of actions calls it. */
	readonly key: string;
}

/** Who hears which key. */
export interface KeyRegistry {
	/** Puts a layer on top; the function that comes back takes it off. */
	readonly push: (layer: Layer) => () => void;
	/** Handles a key by its name in the table of actions. */
	readonly press: (name: string) => void;
	readonly paste: (text: string) => void;
	/** Moves what the topmost layer moves, by so many rows. */
	readonly turn: (by: number) => void;
	/** Does what an action of a mode does, if the mode listens. */
	readonly run: (mode: Mode, id: string) => void;
	/** Whether the last key is no text: a command, or a combination that must not leave a letter behind. */
	readonly isTaken: () => boolean;
	/** The last key, if it does nothing and no text field took it; the same object while it is pressed again. */
	readonly unknownKey: () => UnknownKey | null;
	/** Tells when {@link KeyRegistry.unknownKey} changes; the function that comes back ends that. */
	readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Makes a registry. A key goes to the mode of the topmost layer, then to its text field, then to the
 * mode `everywhere`; what none of them knows is left to the text field or menu that has the focus.
 */
export function createKeyRegistry(table: ActionTable): KeyRegistry {
	let layers: readonly Layer[] = [];
	let isTaken = false;
	let unknown: UnknownKey | null = null;
	const listeners = new Set<() => void>();

	const screen = (): Layer | undefined =>
		layers.findLast(({ mode }) => mode !== 'everywhere' && mode !== 'field');
	const field = (): Layer | undefined => layers.findLast(({ mode }) => mode === 'field');
	const base = (): Layer | undefined => layers.findLast(({ mode }) => mode === 'everywhere');

	function run(layer: Layer | undefined, name: string): boolean {
		const id = layer && actionFor(table, layer.mode, name);
		if (layer === undefined || id === undefined) return false;
		layer.onAction(id);
		return true;
	}

	function setUnknown(mode: Mode | undefined, key: string): void {
		const next = mode === undefined ? null : { mode, key };
		if (next?.mode === unknown?.mode && next?.key === unknown?.key) return;
		unknown = next;
		for (const listener of listeners) listener();
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
			setUnknown(isKnown ? undefined : mode, name);
		},
		turn(by) {
			const layer = screen();
			const id = by < 0 ? 'previous' : 'next';
			if (layer === undefined || table[layer.mode].every((action) => action.id !== id)) return;
			for (let rows = Math.abs(by); rows > 0; rows -= 1) layer.onAction(id);
		},
		run: (mode, id) => layers.findLast((layer) => layer.mode === mode)?.onAction(id),
		paste: (text) => (field() ?? screen())?.onPaste(text),
		isTaken: () => isTaken,
		unknownKey: () => unknown,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
