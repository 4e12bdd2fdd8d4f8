import type { RoboflowClient } from '../api/client/client.ts';
import { isGone, RoboflowError } from '../api/client/errors.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import type { Job } from '../jobs/model/job.ts';
import { readInPlaceOf } from '../jobs/model/row-key.ts';

/** Jobs that were read again. */
export interface CountedJobs {
	readonly read: readonly Job[];
	/** Jobs that were not found, as they were last read. */
	readonly gone: readonly Job[];
}

/** Number of jobs to read at the same time. */
const atOnce = 4;

/**
 * Reads jobs again, a few at a time.
 *
 * @throws {RoboflowError} when any of them cannot be read.
 */
export async function countJobs(
	client: Pick<RoboflowClient, 'job'>,
	targets: readonly ActTarget[],
): Promise<CountedJobs> {
	const read: Job[] = [];
	const gone: Job[] = [];
	for (let start = 0; start < targets.length; start += atOnce) {
		const some = targets.slice(start, start + atOnce);
		const jobs = await Promise.all(
			some.map(({ project, job }) =>
				client.job(project, job.id).catch((error: unknown) => {
					if (error instanceof RoboflowError && isGone(error)) return null;
					throw error;
				}),
			),
		);
		for (const [index, { job }] of some.entries()) {
			const now = jobs[index] ?? null;
			if (now === null) gone.push(job);
			else read.push(readInPlaceOf(job, now));
		}
	}
	return { read, gone };
}
