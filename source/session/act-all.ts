import type { ActProgress } from '../jobs/acting/act-row.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import { type ActOnceOptions, actOnce } from './act-once.ts';
import type { ActOutcome } from './act-outcome.ts';
import { type RunAllOptions, runAll } from './run-all.ts';

/** One request of a run. */
export type ActCall = PlannedAction & ActTarget;

export interface ActAllOptions
	extends Pick<ActOnceOptions, 'client' | 'journal'>,
		Pick<RunAllOptions<ActCall>, 'onFailure' | 'isStopped'> {
	/** Actions in the order in which they are sent. */
	readonly actions: readonly ActCall[];
	/** @param index of the action in `actions`. */
	readonly onChange: (index: number, progress: ActProgress) => void;
	/** Called with the outcome of an action before `onChange`. The next request waits for it. */
	readonly onOutcome: (index: number, outcome: ActOutcome) => Promise<void> | void;
}

/** Acts on jobs, one request after another; see `actOnce`. Actions that are never sent are not reported. */
export const actAll = (options: ActAllOptions): Promise<boolean> => {
	const { client, journal, actions, onFailure, isStopped, onChange, onOutcome } = options;
	return runAll({
		items: actions,
		onFailure,
		isStopped,
		async send({ project, job, action }, index) {
			onChange(index, { state: 'sending' });
			const onLooking = (): void => onChange(index, { state: 'looking' });
			const outcome = await actOnce({ client, journal, project, job, action, onLooking });
			const { progress, isLast } = outcome;
			await onOutcome(index, outcome);
			onChange(index, progress);
			return { isDone: progress.state === 'done', isLast };
		},
	});
};
