import { use, useState, useSyncExternalStore } from 'react';
import { keyLabel } from '../actions/key-label.ts';
import { useIsListening } from '../listening.ts';
import { useActions } from './actions-context.ts';
import type { UnknownKey } from './key-registry.ts';
import { KeysContext } from './keys-provider.tsx';

const neverChanges = () => (): void => {};
const none = (): UnknownKey | null => null;

/**
 * Says that the last key does nothing here; `null` where it does, or where the screen has no help, since the
 * footer then names every key.
 *
 * @param status what the status line says otherwise: when that changes, it is news, and the key is not.
 */
export function useKeyNotice(status: string): string | null {
	const keys = use(KeysContext);
	const table = useActions();
	const isListening = useIsListening();
	const unknown = useSyncExternalStore(keys?.subscribe ?? neverChanges, keys?.unknownKey ?? none);
	const [before, setBefore] = useState({ unknown, status });
	if (before.unknown !== unknown) setBefore({ unknown, status });
	else if (unknown !== null && isListening && before.status === status) {
		const help = table[unknown.mode].find(({ id }) => id === 'help');
		const [key] = help?.keys ?? [];
		if (key !== undefined)
			return `No action for ${keyLabel(unknown.key)} here · ${keyLabel(key)} lists the keys`;
	}
	return null;
}
