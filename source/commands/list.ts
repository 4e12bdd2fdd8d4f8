import type { Delimited, Selection } from '../config/invocation.ts';
import { age } from '../jobs/age.ts';
import { countsOf } from '../jobs/counts.ts';
import type { HistoryStore } from '../jobs/history-store.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import { jobRecord, jsonText } from '../jobs/records.ts';
import { stageOf } from '../jobs/stage.ts';
import { type CommandContext, projectOf } from './context.ts';
import { delimitedJobs } from './delimited.ts';
import { jobSelector } from './selected-jobs.ts';
import { type Column, tableText } from './table.ts';

const columnsAt = (now: number): readonly Column<Job>[] => [
	{ heading: 'ID', value: ({ id }) => id },
	{ heading: 'NAME', value: jobTitle },
	{ heading: 'STAGE', value: stageOf },
	{ heading: 'LABELER', value: ({ labeler }) => labeler ?? '-' },
	{ heading: 'REVIEWER', value: ({ reviewer }) => reviewer ?? '-' },
	{ heading: 'DONE', value: (job) => `${countsOf(job).done}/${countsOf(job).total}`, align: 'right' },
	{ heading: 'LEFT', value: (job) => String(countsOf(job).unannotated), align: 'right' },
	{ heading: 'REVIEW', value: (job) => String(countsOf(job).toReview), align: 'right' },
	{ heading: 'REJECTED', value: (job) => String(countsOf(job).rejected), align: 'right' },
	{ heading: 'AGE', value: ({ created }) => (created === null ? '-' : age(created, now)), align: 'right' },
];

/**
 * `list`: the project's jobs, filtered and sorted.
 *
 * @param store where the answer is written down; filters ask it how long a job has rested.
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for.
 */
export async function listCommand(
	context: CommandContext,
	selection: Selection,
	delimited: Delimited | undefined,
	store: HistoryStore,
): Promise<void> {
	const { client, isJson, io } = context;
	const select = jobSelector(selection, store);
	const { rows, problems } = await select(client, await projectOf(context), io.now);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const jobs = rows.map(({ job }) => job);
	if (isJson) io.out(jsonText({ jobs: jobs.map(jobRecord), problems }));
	else if (delimited !== undefined) io.out(await delimitedJobs(delimited, rows, io.now()));
	else io.out(tableText(columnsAt(io.now()), jobs));
}
