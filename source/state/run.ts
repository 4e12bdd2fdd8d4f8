import type { OnFailure } from '../jobs/model/progress.ts';

interface RunRow {
	readonly progress: { readonly state: string };
}

/** The state of a run: writes that are sent one after another. */
export interface RunState<Row extends RunRow> {
	readonly onFailure: OnFailure;
	/** Rows of the run, from its start. */
	readonly rows: readonly Row[];
	/** During the run: whether the person is asked about stopping, and whether the person wants to stop. */
	readonly stop: 'no' | 'asked' | 'wanted';
}

export type RunAction<Row extends RunRow> =
	| { readonly type: 'failure-way-changed' }
	/** @property index among the rows. */
	| { readonly type: 'row-changed'; readonly index: number; readonly progress: Row['progress'] }
	| { readonly type: 'stop-asked' }
	| { readonly type: 'stop-answered'; readonly isWanted: boolean };

export const initialRun = { onFailure: 'stop', rows: [], stop: 'no' } as const satisfies RunState<never>;

/** Returns the next state of a run. */
export function runReducer<Row extends RunRow, State extends RunState<Row> & { readonly step: string }>(
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
export const notDoneIn = (rows: readonly RunRow[]): readonly number[] =>
	rows.flatMap(({ progress: { state } }, index) =>
		state === 'failed' || state === 'waiting' ? [index] : [],
	);

/** Returns the rows with a new progress for the given indexes. */
export function withProgress<Row extends RunRow>(
	rows: readonly Row[],
	indexes: readonly number[],
	progress: Row['progress'],
): readonly Row[] {
	const changed = new Set(indexes);
	return rows.map((row, index) => (changed.has(index) ? { ...row, progress } : row));
}
