import type { Dispatch } from 'react';
import { useActAll } from '../../hooks/use-roboflow.ts';
import { targetsIn } from '../../jobs/acting/act-target.ts';
import type { PlannedAction } from '../../jobs/acting/action-plan.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { ActingAction } from '../../state/acting.ts';
import { type ActingState, asksAgain } from '../../state/acting-state.ts';
import { notDoneIn } from '../../state/run.ts';
import { useRun } from '../shared/use-run.ts';

/** Commands that send a plan. */
export interface PlanSending {
	readonly send: (actions: readonly PlannedAction[]) => void;
	/** Sends the actions that are not done. */
	readonly sendRest: () => void;
}

/** Sends the actions of a plan one after another, according to the state. */
export function useSending(scope: Scope, acting: ActingState, change: Dispatch<ActingAction>): PlanSending {
	const actAll = useActAll();
	const run = useRun(acting, change);

	/** @param indexes row indexes of the actions. */
	function start(actions: readonly PlannedAction[], indexes: readonly number[]): void {
		actAll({
			actions: targetsIn(scope, actions),
			...run(indexes),
			onMissing: () => change({ type: 'missing-found' }),
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
