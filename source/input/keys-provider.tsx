import { useInput, usePaste, useStdin } from 'ink';
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import type { ActionTable } from '../actions/action-table.ts';
import type { Mode } from '../actions/actions.ts';
import { ActionsContext, ReadOnlyContext } from './actions-context.ts';
import { keyName } from './key-name.ts';
import { createKeyRegistry, type KeyRegistry } from './key-registry.ts';
import { createMouseAreas, type MouseAreas, MouseContext } from './mouse-areas.ts';
import { readMouseReport } from './mouse-report.ts';

/** An action of a mode. */
interface WantedAction {
	readonly mode: Mode;
	readonly id: string;
}

const KeysContext = createContext<KeyRegistry | null>(null);

/** Returns the key registry of the program, for `useKeys` and the text field. */
export function useKeyboard(): KeyRegistry {
	const keys = use(KeysContext);
	if (keys === null) throw new Error('keys are used outside of KeysProvider');
	return keys;
}

export interface KeysProviderProps {
	/** The actions with their current keys. */
	readonly actions: ActionTable;
	/** Whether the program refuses to write. @default false */
	readonly isReadOnly?: boolean;
	/** Whether mouse events are handled, too. @default true */
	readonly hasMouse?: boolean;
	readonly children: ReactNode;
}

/** Subscribes to keyboard and mouse, once for the whole program. */
export function KeysProvider({ actions, isReadOnly = false, hasMouse = true, children }: KeysProviderProps) {
	const [registry] = useState(() => createKeyRegistry(actions));
	const [areas] = useState(() => createMouseAreas(registry.turn));
	const [wanted, setWanted] = useState<WantedAction | null>(null);
	const [keys] = useState(() => ({
		...registry,
		run: (mode: Mode, id: string) => setWanted({ mode, id }),
	}));
	// The layer that requested the action, such as the palette, closes first, so that the mode below it listens
	// again.
	useLayoutEffect(() => {
		if (wanted !== null) registry.run(wanted.mode, wanted.id);
	}, [registry, wanted]);
	return (
		<ActionsContext value={actions}>
			<KeysContext value={keys}>
				<MouseContext value={areas}>
					{/* First, to receive a key before a text field that the key is not meant for. */}
					<Keyboard registry={keys} areas={hasMouse ? areas : null} />
					<ReadOnlyContext value={isReadOnly}>{children}</ReadOnlyContext>
				</MouseContext>
			</KeysContext>
		</ActionsContext>
	);
}

interface KeyboardProps {
	readonly registry: KeyRegistry;
	/** `null` when mouse events are not handled. */
	readonly areas: MouseAreas | null;
}

function Keyboard({ registry, areas }: KeyboardProps) {
	const { stdin } = useStdin();
	useInput((input, key) => registry.press(keyName(input, key)));
	usePaste(registry.paste);
	useEffect(() => {
		if (areas === null) return undefined;
		// Ink drops everything that is not a key, so the key stream emits an event for it.
		const hear = (sequence: unknown): void => {
			const report = typeof sequence === 'string' ? readMouseReport(sequence) : null;
			if (report !== null) areas.hear(report, performance.now());
		};
		stdin.on('mouse', hear);
		return () => {
			stdin.off('mouse', hear);
		};
	}, [stdin, areas]);
	return null;
}
