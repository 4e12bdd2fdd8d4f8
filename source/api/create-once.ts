import type { NewJob } from '../jobs/clean-new-job.ts';
import { type Attempt, attemptOf, findMade } from '../jobs/find-made.ts';
import type { Job } from '../jobs/job.ts';
import type { Journal } from '../jobs/journal.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import type { RoboflowClient } from './client.ts';
import { isOutcomeUnknown, RoboflowError } from './errors.ts';

/** Pauses before each look, in milliseconds. */
const pauses = [0, 700, 2000];
/** The person waits meanwhile, so all looks together may take this long; milliseconds. */
const longest = 20_000;

export interface CreateOnceOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly project: ProjectRef;
	readonly job: NewJob;
	/** The project's jobs as far as they are known; `null` when they are not. */
	readonly known: readonly Job[] | null;
	/** No clear answer came, and the list is read to see whether the job was made. */
	readonly onLooking: () => void;
}

/**
 * Creates a job with one request, whatever comes of it. Where no clear answer comes, the job may have
 * been made all the same; the project's jobs then tell. The journal has the attempt before it is sent,
 * and its outcome after.
 *
 * @throws {RoboflowError} when the job was refused, or cannot be found.
 */
export async function createOnce({
	client,
	journal,
	project,
	job,
	known,
	onLooking,
}: CreateOnceOptions): Promise<Job> {
	const attempt = attemptOf(job, Date.now(), known);
	const id = begin(journal, project, attempt);
	try {
		const made = await client.createJob(project, job);
		journal.settle(id, { result: 'made', jobId: made.id });
		return made;
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		if (!isOutcomeUnknown(error)) {
			journal.settle(id, { result: 'refused' });
			throw error;
		}
		onLooking();
		const made = await lookFor(attempt, client, project);
		journal.settle(id, made === null ? { result: 'unknown' } : { result: 'made', jobId: made.id });
		if (made === null) throw error;
		return made;
	}
}

function begin(journal: Journal, project: ProjectRef, attempt: Attempt): string {
	try {
		return journal.begin(project, attempt);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
		throw new RoboflowError('journal', `nothing was sent: the journal of creates cannot be written${code}`);
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
