import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isSameData } from '../../jobs/model/same-data.ts';
import { shareRows } from '../../jobs/model/share-rows.ts';
import type { ProjectHistory } from '../../jobs/past/history.ts';
import type { JobsAnswer } from '../client/jobs-call.ts';
import type { DecodedRows } from '../client/row-list.ts';
import type { LiveApi } from './live-api.ts';

/** Keeps the rows that did not change, and the whole response when none did. */
export function shareDecoded<Row extends { readonly id: string }>(
	before: DecodedRows<Row>,
	after: DecodedRows<Row>,
): DecodedRows<Row> {
	const rows = shareRows(before.rows, after.rows, isSameData);
	const problems = isSameData(before.problems, after.problems) ? before.problems : after.problems;
	return rows === before.rows && problems === before.problems ? before : { rows, problems };
}

/** The jobs of a project, and the reasons why any are missing. */
export interface JobList extends DecodedRows<Job> {
	/** What is known about the jobs over time, including this response. */
	readonly history: ProjectHistory;
}

/** The jobs of one project from one response. */
export interface AnsweredJobs extends JobList, JobsAnswer {}

/**
 * Shares unchanged rows between two job lists. Every response makes a new list, because it also shows which
 * jobs no longer exist.
 */
export function shareJobs(before: AnsweredJobs, after: AnsweredJobs): AnsweredJobs {
	const { rows, problems } = shareDecoded(before, after);
	const { history, askedAt } = after;
	return { rows, problems, history, askedAt };
}

/** Requests a project's jobs and records them in the history. */
export async function loadJobs(
	{ client, history, now = Date.now }: Pick<LiveApi, 'client' | 'history'> & { readonly now?: () => number },
	ref: ProjectRef,
	signal?: AbortSignal,
): Promise<AnsweredJobs> {
	const answered = client.jobs(ref, signal);
	// Reads the history while the request is under way.
	history.of(ref);
	const answer = await answered;
	// Recorded once per response, and never during rendering.
	return { ...answer, history: history.record(ref, answer.rows, now()) };
}
