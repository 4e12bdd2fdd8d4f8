import { type ActionTable, actionFor } from '../actions/action-table.ts';
import type { Mode } from '../actions/actions.ts';

/** Someone who listens to the keys of one mode. */
interface Layer {
	readonly mode: Mode;
	readonly onAction: (id: string) => void;
	/** Text pasted while this layer is on top. */
	readonly onPaste: (text: string) => void;
}

/** Who hears which key. */
export interface KeyRegistry {
	/** Puts a layer on top; the function that comes back takes it off. */
	readonly push: (layer: Layer) => () => void;
	/** Handles a key by its name in the table of actions. */
	readonly press: (name: string) => void;
	readonly paste: (text: string) => void;
	/** Does what an action of a mode does, if the mode listens. */
	readonly run: (mode: Mode, id: string) => void;
	/** Whether the last key is no text: a command, or a combination that must not leave a letter behind. */
	readonly isTaken: () => boolean;
}

/**
 * Makes a registry. A key goes to the mode of the topmost layer, then to its text field, then to the
 * mode `everywhere`; what none of them knows is left to the text field or menu that has the focus.
 */
export function createKeyRegistry(table: ActionTable): KeyRegistry {
	let layers: readonly Layer[] = [];
	let isTaken = false;

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

	return {
		push(layer) {
			layers = [...layers, layer];
			return () => {
				layers = layers.filter((other) => other !== layer);
			};
		},
		press(name) {
			isTaken =
				run(screen(), name) || run(field(), name) || run(base(), name) || /^(?:(?:ctrl|alt)-|f\d)/.test(name);
		},
		run: (mode, id) => layers.findLast((layer) => layer.mode === mode)?.onAction(id),
		paste: (text) => (field() ?? screen())?.onPaste(text),
		isTaken: () => isTaken,
	};
}
