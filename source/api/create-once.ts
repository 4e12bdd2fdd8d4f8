import type { NewJob } from '../jobs/draft.ts';
import { type Attempt, findMade } from '../jobs/find-made.ts';
import type { Job } from '../jobs/job.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import type { RoboflowClient } from './client.ts';
import { isOutcomeUnknown, RoboflowError } from './errors.ts';

/** Pauses before each look, in milliseconds. */
const pauses = [0, 700, 2000];
/** The person waits meanwhile, so all looks together may take this long; milliseconds. */
const longest = 20_000;

export interface CreateOnceOptions {
	readonly client: RoboflowClient;
	readonly project: ProjectRef;
	readonly job: NewJob;
	/** Ids of the project's jobs as far as they are known; `null` when they are not. */
	readonly knownIds: ReadonlySet<string> | null;
	/** No clear answer came, and the list is read to see whether the job was made. */
	readonly onLooking: () => void;
}

/**
 * Creates a job with one request, whatever comes of it. Where no clear answer comes, the job may have
 * been made all the same; the project's jobs then tell.
 *
 * @throws {RoboflowError} when the job was refused, or cannot be found.
 */
export async function createOnce({
	client,
	project,
	job,
	knownIds,
	onLooking,
}: CreateOnceOptions): Promise<Job> {
	const attempt: Attempt = { job, sentAt: Date.now(), knownIds };
	try {
		return await client.createJob(project, job);
	} catch (error) {
		if (!(error instanceof RoboflowError) || !isOutcomeUnknown(error)) throw error;
		onLooking();
		const made = await lookFor(attempt, client, project);
		if (made === null) throw error;
		return made;
	}
}

async function lookFor(attempt: Attempt, client: RoboflowClient, project: ProjectRef): Promise<Job | null> {
	const limit = AbortSignal.timeout(longest);
	for (const pause of pauses) {
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
		if (limit.aborted) return null;
		const made = await client.jobs(project, limit).then(
			({ rows }) => findMade(attempt, rows),
			// A look that fails says nothing; there is another.
			() => null,
		);
		if (made !== null) return made;
	}
	return null;
}
