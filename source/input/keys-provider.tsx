import { useInput, usePaste } from 'ink';
import { createContext, type ReactNode, use, useLayoutEffect, useState } from 'react';
import type { ActionTable } from '../actions/action-table.ts';
import type { Mode } from '../actions/actions.ts';
import { ActionsContext } from './actions-context.ts';
import { keyName } from './key-name.ts';
import { createKeyRegistry, type KeyRegistry } from './key-registry.ts';

/** An action of a mode. */
interface WantedAction {
	readonly mode: Mode;
	readonly id: string;
}

/** For what works outside of the program, too. */
export const KeysContext = createContext<KeyRegistry | null>(null);

/** The keys of this program; for `useKeys` and the text field. */
export function useKeyboard(): KeyRegistry {
	const keys = use(KeysContext);
	if (keys === null) throw new Error('keys are used outside of KeysProvider');
	return keys;
}

export interface KeysProviderProps {
	/** The actions, with the keys that are bound. */
	readonly actions: ActionTable;
	readonly children: ReactNode;
}

/** Subscribes to the keyboard, once for the whole program. */
export function KeysProvider({ actions, children }: KeysProviderProps) {
	const [registry] = useState(() => createKeyRegistry(actions));
	const [wanted, setWanted] = useState<WantedAction | null>(null);
	const [keys] = useState(() => ({
		...registry,
		run: (mode: Mode, id: string) => setWanted({ mode, id }),
	}));
	// What asked for it, such as the palette, closes first: its mode listens no more, and the one below does.
	useLayoutEffect(() => {
		if (wanted !== null) registry.run(wanted.mode, wanted.id);
	}, [registry, wanted]);
	return (
		<ActionsContext value={actions}>
			<KeysContext value={keys}>
				{/* First, so that it hears a key before a text field that the key is not meant for. */}
				<Keyboard registry={keys} />
				{children}
			</KeysContext>
		</ActionsContext>
	);
}

function Keyboard({ registry }: { readonly registry: KeyRegistry }) {
	useInput((input, key) => registry.press(keyName(input, key)));
	usePaste(registry.paste);
	return null;
}
