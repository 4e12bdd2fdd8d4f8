import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isSameData } from '../../jobs/model/same-data.ts';
import { shareRows } from '../../jobs/model/share-rows.ts';
import type { ProjectHistory } from '../../jobs/past/history.ts';
import type { JobsAnswer } from '../client/client.ts';
import type { DecodedRows } from '../client/wire.ts';
import type { LiveApi } from './live-api.ts';
import { projectKey } from './query-keys.ts';

/** Keeps the rows that did not change, and the answer where none did. */
export function shareDecoded<Row extends { readonly id: string }>(
	before: DecodedRows<Row>,
	after: DecodedRows<Row>,
): DecodedRows<Row> {
	const rows = shareRows(before.rows, after.rows, isSameData);
	const problems = isSameData(before.problems, after.problems) ? before.problems : after.problems;
	return rows === before.rows && problems === before.problems ? before : { rows, problems };
}

/** The jobs of a project, and why any are missing. */
export interface JobList extends DecodedRows<Job> {
	/** What is known of them over time, this answer included. */
	readonly history: ProjectHistory;
}

/** The jobs of one project, as of one answer. */
export interface AnsweredJobs extends JobList, JobsAnswer {}

/** The same of a list of jobs, which is a new one after every answer: it says more about what is not there. */
export function shareJobs(before: AnsweredJobs, after: AnsweredJobs): AnsweredJobs {
	const { rows, problems } = shareDecoded(before, after);
	const { history, askedAt } = after;
	return { rows, problems, history, askedAt };
}

/**
 * Asks for a project's jobs, and writes what they say into the history.
 *
 * @param known jobs of the answer before, which are given back where nothing is new about them.
 */
export async function askForJobs(
	{ client, history, now = Date.now }: Pick<LiveApi, 'client' | 'history'> & { readonly now?: () => number },
	ref: ProjectRef,
	signal?: AbortSignal,
	known?: readonly Job[],
): Promise<AnsweredJobs> {
	const answered = client.jobs(ref, signal, known);
	// Read while the answer is on its way.
	history.of(ref);
	const answer = await answered;
	// Written down once an answer, and never while a screen is drawn.
	return { ...answer, history: history.record(ref, answer.rows, now()) };
}

/** The same for a screen, which keeps the answers in the query cache. */
export const loadJobs = (
	liveApi: Pick<LiveApi, 'client' | 'history' | 'queryClient'>,
	ref: ProjectRef,
	signal: AbortSignal,
): Promise<AnsweredJobs> =>
	askForJobs(liveApi, ref, signal, liveApi.queryClient.getQueryData<JobList>(projectKey('jobs', ref))?.rows);
