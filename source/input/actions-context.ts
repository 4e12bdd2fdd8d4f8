import { createContext, use, useMemo } from 'react';
import type { ActionTable } from '../actions/action-table.ts';
import { actions } from '../actions/actions.ts';
import { createKeyFor, type KeyFor } from '../actions/key-for.ts';

/** The actions with their current keys. @default the default keys */
export const ActionsContext = createContext<ActionTable>(actions);

export const useActions = (): ActionTable => use(ActionsContext);

/** Whether the program refuses to write. */
export const ReadOnlyContext = createContext(false);

export const useIsReadOnly = (): boolean => use(ReadOnlyContext);

/** Returns the function that names keys in messages. */
export function useKeyFor(): KeyFor {
	const table = useActions();
	return useMemo(() => createKeyFor(table), [table]);
}
