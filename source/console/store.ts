/** What a reducer makes of what happens. */
export interface Store<State, Action> {
	readonly get: () => State;
	readonly change: (action: Action) => void;
}

/** @param onChange hears of every new state. */
export function createStore<State, Action>(
	reducer: (state: State, action: Action) => State,
	initial: State,
	onChange: (state: State) => void = () => {},
): Store<State, Action> {
	let state = initial;
	return {
		get: () => state,
		change(action) {
			state = reducer(state, action);
			onChange(state);
		},
	};
}
