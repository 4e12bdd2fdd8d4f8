import type { Binding } from './keymap/binding.ts';
import { field } from './keymap/field-bindings.ts';
import { formModes } from './keymap/form-modes.ts';
import { listModes } from './keymap/list-modes.ts';
import { menuModes } from './keymap/menu-modes.ts';
import { everywhere } from './keymap/shared-bindings.ts';

/**
 * THE table of keys: mode → what each key does there. The footer, the help screen and the README are
 * drawn from it. A mode's rows come before those of `field`, which a mode with a text field has, and
 * those before `everywhere`.
 */
export const keymap = {
	everywhere,
	field,
	...listModes,
	...formModes,
	...menuModes,
} as const satisfies Record<string, readonly Binding[]>;

export type Mode = keyof typeof keymap;
/** The modes with a text field that has the focus. */
const typingModes: readonly Mode[] = ['filter', 'form', 'palette', 'viewName', 'export'];

export const hasField = (mode: Mode): boolean => typingModes.includes(mode);

export type CommandOf<M extends Mode> = (typeof keymap)[M][number]['command'];

/** What a key does in a mode; `undefined` when the mode does not know it. */
export function commandFor(mode: Mode, key: string): string | undefined {
	const bindings: readonly Binding[] = keymap[mode];
	return bindings.find(({ keys }) => keys.includes(key))?.command;
}
