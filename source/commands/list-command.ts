import type { Delimited, Selection } from '../config/arguments/invocation.ts';
import { countsOf } from '../jobs/model/counts.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { jobRecord, jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { age } from '../text/age.ts';
import { assertComplete } from './assert-complete.ts';
import type { CommandContext } from './context.ts';
import { delimitedJobs } from './delimited.ts';
import { projectColumn } from './project-column.ts';
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
 * `list`: the jobs of the project, or of the whole workspace, filtered and sorted.
 *
 * @param store where the answer is written down; filters ask it how long a job has rested.
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for; and, once the
 * others are printed, for projects that did not answer.
 */
export async function listCommand(
	context: CommandContext,
	selection: Selection,
	delimited: Delimited | undefined,
	store: HistoryStore,
): Promise<void> {
	const { isJson, io, settings } = context;
	const select = jobSelector(selection, store);
	const selected = await select(context, io.now);
	const { jobs, attributes, problems } = selected;
	const now = io.now();
	const columns = settings.isAll ? [projectColumn, ...columnsAt(now)] : columnsAt(now);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	if (isJson) io.out(jsonText({ jobs: jobs.map(jobRecord), problems }));
	else if (delimited !== undefined) io.out(await delimitedJobs(delimited, attributes(), now));
	else io.out(tableText(columns, jobs));
	assertComplete(selected);
}
