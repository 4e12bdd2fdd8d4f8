import { useState, useSyncExternalStore } from 'react';
import { keyLabel } from '../actions/key-label.ts';
import { useIsListening } from '../listening.ts';
import { useActions } from './actions-context.ts';
import { useKeyboard } from './keys-provider.tsx';

/**
 * Says that the last key does nothing here, and why its action is not possible now; `null` where it does
 * something, or where the screen has no help, since the footer then names every key.
 *
 * @param status what the status line says otherwise: when that changes, it is news, and the key is not.
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
