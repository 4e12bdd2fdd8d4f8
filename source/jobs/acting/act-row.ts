import type { Job } from '../model/job.ts';
import type { PlannedAction } from './action-plan.ts';

/** How far an action on one job among several has come. */
export type ActProgress =
	| { readonly state: 'waiting' }
	| { readonly state: 'sending' }
	/** The action is unconfirmed; the job is read to see whether it was done. */
	| { readonly state: 'looking' }
	/** @property seen the job as it was read afterwards; `null` for one that is gone, or could not be read. */
	| { readonly state: 'done'; readonly seen: Job | null; readonly note: string | null }
	/** It was not done. */
	| { readonly state: 'failed'; readonly message: string; readonly hint: string }
	/** It may have been done, or not. */
	| { readonly state: 'unknown'; readonly message: string; readonly hint: string };

/** One action among several that are sent one after another. */
export interface ActRow extends PlannedAction {
	readonly progress: ActProgress;
}
