import { useState, useSyncExternalStore } from 'react';
import { keyLabel } from '../actions/key-label.ts';
import { useIsListening } from '../listening.ts';
import { useActions } from './actions-context.ts';
import { useKeyboard } from './keys-provider.tsx';

/**
 * Returns a message that the last key does nothing here, and why its action is not available now. Returns
 * `null` when the key does something, or when the screen has no help, because then the footer names every
 * key.
 *
 * @param status the other text of the status line; when it changes, it is newer than the key.
 */
export function useKeyNotice(status: string): string | null {
	const { subscribe, idleKey } = useKeyboard();
	const table = useActions();
	const isListening = useIsListening();
	const idle = useSyncExternalStore(subscribe, idleKey);
	const [before, setBefore] = useState({ idle, status });
	if (before.idle !== idle) setBefore({ idle, status });
	else if (idle !== null && isListening && before.status === status) {
		if (idle.reason !== null) return idle.reason;
		const help = table[idle.mode].find(({ id }) => id === 'help');
		const [key] = help?.keys ?? [];
		if (key !== undefined)
			return `No action for ${keyLabel(idle.key)} here · ${keyLabel(key)} lists the keys`;
	}
	return null;
}
