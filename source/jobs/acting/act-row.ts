import type { Job } from '../model/job.ts';
import type { Progress } from '../model/progress.ts';
import type { PlannedAction } from './action-plan.ts';

/**
 * Progress of one action in a run.
 *
 * @property seen the job as it was read afterwards; `null` when it is gone or could not be read.
 */
export type ActProgress = Progress<{ readonly seen: Job | null; readonly note: string | null }>;

/** One action of a run. */
export interface ActRow extends PlannedAction {
	readonly progress: ActProgress;
}
