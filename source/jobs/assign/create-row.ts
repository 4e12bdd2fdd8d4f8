import type { Job } from '../model/job.ts';
import type { Progress } from '../model/progress.ts';
import type { NewJob } from './clean-new-job.ts';

/** Progress of creating one job of a run; `failed` means that there is no such job. */
export type CreateProgress = Progress<{ readonly made: Job }>;

/** One job of a run that creates several. */
export interface CreateRow {
	readonly job: NewJob;
	readonly progress: CreateProgress;
}
