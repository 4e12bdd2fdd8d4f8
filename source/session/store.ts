/** What a reducer makes of what happens. */
export interface Store<State, Action> {
	/** The same object until something changes. */
	readonly get: () => State;
	readonly change: (action: Action) => void;
	/** Calls the listener after every change, until the function that it returns is called. */
	readonly subscribe: (listener: () => void) => () => void;
}

/** @param onChange is called with every new state. */
export function createStore<State, Action>(
	reducer: (state: State, action: Action) => State,
	initial: State,
	onChange: (state: State) => void = () => {},
): Store<State, Action> {
	const listeners = new Set<() => void>();
	let state = initial;
	return {
		get: () => state,
		change(action) {
			const next = reducer(state, action);
			if (next === state) return;
			state = next;
			onChange(state);
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
