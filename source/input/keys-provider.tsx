import { useInput, usePaste } from 'ink';
import { createContext, type ReactNode, use, useState } from 'react';
import type { ActionTable } from '../actions/action-table.ts';
import { ActionsContext } from './actions-context.ts';
import { keyName } from './key-name.ts';
import { createKeyRegistry, type KeyRegistry } from './key-registry.ts';

interface Keys extends KeyRegistry {
	/** Types text as if it had come from the keyboard in one go. */
	readonly type: (text: string) => void;
}

const KeysContext = createContext<Keys | null>(null);

/** The keys of this program; for `useKeys` and the text field. */
export function useKeyboard(): Keys {
	const keys = use(KeysContext);
	if (keys === null) throw new Error('keys are used outside of KeysProvider');
	return keys;
}

export interface KeysProviderProps {
	/** The actions, with the keys that are bound. */
	readonly actions: ActionTable;
	/** Sends text to Ink as if it had been typed in one go. */
	readonly onType: (text: string) => void;
	readonly children: ReactNode;
}

/** Subscribes to the keyboard, once for the whole program. */
export function KeysProvider({ actions, onType, children }: KeysProviderProps) {
	const [keys] = useState(() => ({ ...createKeyRegistry(actions), type: onType }));
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
