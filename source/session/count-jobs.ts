import type { RoboflowClient } from '../api/client/client.ts';
import { isGone, RoboflowError } from '../api/client/errors.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import type { Job } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { readInPlaceOf } from '../jobs/model/row-key.ts';

/** Jobs that were read again. */
export interface CountedJobs {
	readonly read: readonly Job[];
	/** Jobs that were not found, as they were last read. */
	readonly gone: readonly Job[];
}

/** Maximum number of jobs of a project to read one by one. More of them are read from the list of all jobs. */
const mostSingle = 4;

type Reader = Pick<RoboflowClient, 'job' | 'jobs'>;

/**
 * Reads jobs again: a few one by one, many with one request per project.
 *
 * @throws {RoboflowError} when any of them cannot be read.
 */
export async function countJobs(client: Reader, targets: readonly ActTarget[]): Promise<CountedJobs> {
	const read: Job[] = [];
	const gone: Job[] = [];
	for (const some of Map.groupBy(targets, ({ project }) => refText(project)).values()) {
		const jobs = await readTargets(client, some);
		for (const { job } of some) {
			const now = jobs.get(job.id);
			if (now === undefined) gone.push(job);
			else read.push(readInPlaceOf(job, now));
		}
	}
	return { read, gone };
}

/** Reads jobs of one project. Returns those that are found by their ids. */
async function readTargets(client: Reader, targets: readonly ActTarget[]): Promise<ReadonlyMap<string, Job>> {
	const [first] = targets;
	if (first !== undefined && targets.length > mostSingle) {
		const { rows } = await client.jobs(first.project);
		return new Map(rows.map((job) => [job.id, job]));
	}
	const jobs = await Promise.all(
		targets.map(({ project, job }) =>
			client.job(project, job.id).catch((error: unknown) => {
				if (error instanceof RoboflowError && isGone(error)) return null;
				throw error;
			}),
		),
	);
	return new Map(jobs.flatMap((job) => (job === null ? [] : [[job.id, job]])));
}
