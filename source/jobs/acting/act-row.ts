import type { Job } from '../model/job.ts';
import type { Progress } from '../model/progress.ts';
import type { PlannedAction } from './action-plan.ts';

/**
 * How far an action on one job among several has come.
 *
 * @property seen the job as it was read afterwards; `null` for one that is gone, or could not be read.
 */
export type ActProgress = Progress<{ readonly seen: Job | null; readonly note: string | null }>;

/** One action among several that are sent one after another. */
export interface ActRow extends PlannedAction {
	readonly progress: ActProgress;
}
