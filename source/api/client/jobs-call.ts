import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { Exchange } from './exchange.ts';
import { pathOf } from './path-of.ts';
import { checkReply, readAnswer } from './read-reply.ts';
import type { DecodedRows } from './row-list.ts';
import { createRowReader, type RowAnswer } from './row-reader.ts';
import { stepsInSlices } from './steps.ts';
import { decodeJobsInSteps, jobRows } from './wire.ts';

/** All jobs of a project, as they were at some moment after `askedAt`. */
export interface JobsAnswer extends DecodedRows<Job> {
	/**
	 * When the request was sent, in milliseconds since the epoch. Jobs that were created later may be missing.
	 */
	readonly askedAt: number;
}

/** The previous response with the jobs of a project. */
interface KnownJobs {
	readonly rows: readonly Job[];
	/** `null` when the response was parsed as a whole. */
	readonly answer: RowAnswer<Job> | null;
}

const nothing: KnownJobs = { rows: [], answer: null };

/**
 * Creates the call that returns all jobs of a project. It remembers the last response of each project: jobs
 * that did not change are returned as the same objects.
 *
 * @param missingHint hint for a project that is not found; `null` for that of the service.
 */
export function createJobsCall(
	exchange: Exchange,
	missingHint: string | null = null,
): (ref: ProjectRef, signal?: AbortSignal) => Promise<JobsAnswer> {
	const known = new Map<string, KnownJobs>();
	return async ({ workspace, project }, signal) => {
		const askedAt = Date.now();
		const path = pathOf(workspace, project, 'jobs');
		const before = known.get(path) ?? nothing;
		const reader = createRowReader(jobRows(before.rows), before.answer);
		const reply = await exchange(path, { workspace, signal, rows: reader });
		checkReply(reply, (status, said) => (status === 404 ? (missingHint ?? said) : said));
		const answer = reader.answer();
		const decoded =
			answer?.decoded ?? (await stepsInSlices(decodeJobsInSteps(await readAnswer(reply), before.rows)));
		known.set(path, { rows: decoded.rows, answer });
		return { ...decoded, askedAt };
	};
}
