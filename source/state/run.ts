import { type OnFailure, type WriteRow, withProgress } from '../jobs/model/progress.ts';

/** The state of a run: writes that are sent one after another. */
export interface RunState<Row extends WriteRow> {
	readonly onFailure: OnFailure;
	/** Rows of the run, from its start. */
	readonly rows: readonly Row[];
	/** During the run: whether the person is asked about stopping, and whether the person wants to stop. */
	readonly stop: 'no' | 'asked' | 'wanted';
}

export type RunAction<Row extends WriteRow> =
	| { readonly type: 'failure-way-changed' }
	/** @property index among the rows. */
	| { readonly type: 'row-changed'; readonly index: number; readonly progress: Row['progress'] }
	| { readonly type: 'stop-asked' }
	| { readonly type: 'stop-answered'; readonly isWanted: boolean };

export const initialRun = { onFailure: 'stop', rows: [], stop: 'no' } as const satisfies RunState<never>;

/** Returns the next state of a run. */
export function runReducer<Row extends WriteRow, State extends RunState<Row> & { readonly step: string }>(
	state: State,
	action: RunAction<Row>,
): State {
	switch (action.type) {
		case 'failure-way-changed':
			return { ...state, onFailure: state.onFailure === 'stop' ? 'go-on' : 'stop' };
		case 'row-changed':
			return { ...state, rows: withProgress(state.rows, [action.index], action.progress) };
		case 'stop-asked':
			return state.step === 'running' && state.stop === 'no' ? { ...state, stop: 'asked' } : state;
		case 'stop-answered':
			return state.stop === 'asked' ? { ...state, stop: action.isWanted ? 'wanted' : 'no' } : state;
		default:
			return action satisfies never;
	}
}

/** Returns the indexes of rows that failed or were never sent, and so can be sent again. */
export const notDoneIn = (rows: readonly WriteRow[]): readonly number[] =>
	rows.flatMap(({ progress: { state } }, index) =>
		state === 'failed' || state === 'waiting' ? [index] : [],
	);
