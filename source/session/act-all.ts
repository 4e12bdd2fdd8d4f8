import type { ActProgress } from '../jobs/acting/act-row.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import { type ActOnceOptions, type ActOutcome, actOnce } from './act-once.ts';
import { type RunAllOptions, runAll } from './run-all.ts';

/** One call of a run. */
export type ActCall = PlannedAction & ActTarget;

export interface ActAllOptions
	extends Pick<ActOnceOptions, 'client' | 'journal'>,
		Pick<RunAllOptions<ActCall>, 'onFailure' | 'isStopped'> {
	/** In the order in which they are sent. */
	readonly actions: readonly ActCall[];
	/** @param index of the action in `actions`. */
	readonly onChange: (index: number, progress: ActProgress) => void;
	/** Hears what became of an action before `onChange` does; nothing is sent meanwhile. */
	readonly onOutcome: (index: number, outcome: ActOutcome) => Promise<void> | void;
}

/** Acts on jobs, one call after another; see `actOnce`. What is never sent is not mentioned. */
export const actAll = (options: ActAllOptions): Promise<void> => {
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
