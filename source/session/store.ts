/** A state that changes only through a reducer. */
export interface Store<State, Action> {
	/** Returns the current state: the same object until it changes. */
	readonly get: () => State;
	readonly change: (action: Action) => void;
	/** Calls `listener` after every change, until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
}

/** @param onChange called with every new state. */
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
