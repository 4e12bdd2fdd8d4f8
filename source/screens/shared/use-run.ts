import { type Dispatch, useLayoutEffect, useRef } from 'react';
import type { OnFailure, WriteRow } from '../../jobs/model/progress.ts';
import type { RunAction, RunState } from '../../state/run.ts';

/** What a run asks of the state, and what it reports to it. */
interface RunOptions<Row extends WriteRow> {
	readonly onFailure: OnFailure;
	readonly isStopped: () => boolean;
	readonly onChange: (place: number, progress: Row['progress']) => void;
	readonly onEnd: () => void;
}

/**
 * Connects a run with its state.
 *
 * @returns a function of the rows that are sent, by their indexes in the state.
 */
export function useRun<Row extends WriteRow>(
	{ stop, onFailure }: RunState<Row>,
	change: Dispatch<RunAction<Row> | { readonly type: 'ended' }>,
): (indexes: readonly number[]) => RunOptions<Row> {
	// A ref, since it is read between two calls and not while rendering.
	const isStopWanted = useRef(false);
	useLayoutEffect(() => {
		isStopWanted.current = stop === 'wanted';
	}, [stop]);
	return (indexes) => ({
		onFailure,
		isStopped: () => isStopWanted.current,
		onChange: (place, progress) => change({ type: 'row-changed', index: indexes[place] ?? 0, progress }),
		onEnd: () => change({ type: 'ended' }),
	});
}
