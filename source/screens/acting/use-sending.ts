import { type Dispatch, useLayoutEffect, useRef } from 'react';
import { useActAll } from '../../hooks/use-roboflow.ts';
import { targetsIn } from '../../jobs/acting/act-target.ts';
import type { PlannedAction } from '../../jobs/acting/action-plan.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { ActingAction } from '../../state/acting.ts';
import { type ActingState, asksAgain } from '../../state/acting-state.ts';
import { notDoneIn } from '../../state/run.ts';

/** Commands that send a plan. */
export interface PlanSending {
	readonly send: (actions: readonly PlannedAction[]) => void;
	/** Sends the actions that are not done. */
	readonly sendRest: () => void;
}

/** Sends the actions of a plan one after another, according to the state. */
export function useSending(scope: Scope, acting: ActingState, change: Dispatch<ActingAction>): PlanSending {
	const actAll = useActAll();
	// A ref, since it is read between two jobs and not while rendering.
	const isStopWanted = useRef(false);
	useLayoutEffect(() => {
		isStopWanted.current = acting.stop === 'wanted';
	}, [acting.stop]);

	/** @param indexes row indexes of the actions. */
	function start(actions: readonly PlannedAction[], indexes: readonly number[]): void {
		actAll({
			actions: targetsIn(scope, actions),
			onFailure: acting.onFailure,
			isStopped: () => isStopWanted.current,
			onChange: (place, progress) => change({ type: 'row-changed', index: indexes[place] ?? 0, progress }),
			onMissing: () => change({ type: 'missing-found' }),
			onEnd: () => change({ type: 'ended' }),
		});
	}

	return {
		send(actions) {
			change({ type: 'sent', actions });
			start(actions, [...actions.keys()]);
		},
		sendRest() {
			const indexes = notDoneIn(acting.rows);
			change({ type: 'sent-again' });
			if (asksAgain(acting)) return;
			start(
				indexes.flatMap((index) => acting.rows[index] ?? []),
				indexes,
			);
		},
	};
}
