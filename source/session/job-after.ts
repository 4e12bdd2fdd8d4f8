import type { RoboflowError } from '../api/client/errors.ts';
import type { JobAction } from '../jobs/acting/job-action.ts';
import { type SeenEffect, whatIsSeen } from '../jobs/acting/seen-effect.ts';
import type { Job } from '../jobs/model/job.ts';

/** The job as it was read after an action; `null` when it is gone. Or the error when it could not be read. */
export type JobAfter = { readonly job: Job | null } | { readonly error: RoboflowError };

/** Returns what is seen of an action afterwards. */
export const seenAfter = (action: JobAction, before: Job, after: JobAfter): SeenEffect =>
	'job' in after
		? whatIsSeen(action, before, after.job)
		: { effect: 'unclear', sentence: `The job could not be read afterwards: ${after.error.message}.` };
