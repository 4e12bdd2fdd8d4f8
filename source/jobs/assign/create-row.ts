import type { Job } from '../model/job.ts';
import type { Progress } from '../model/progress.ts';
import type { NewJob } from './clean-new-job.ts';

/** How far the creating of one job among several has come: `failed` when there is no such job. */
export type CreateProgress = Progress<{ readonly made: Job }>;

/** One job among several that are created one after another. */
export interface CreateRow {
	readonly job: NewJob;
	readonly progress: CreateProgress;
}
