import { age } from '../jobs/age.ts';
import { countsOf } from '../jobs/counts.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import { jobRecord, jsonText } from '../jobs/records.ts';
import { stageOf } from '../jobs/stage.ts';
import { type CommandContext, projectOf } from './context.ts';
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

/** `list`: every job of the project. */
export async function listCommand(context: CommandContext): Promise<void> {
	const { client, isJson, io } = context;
	const { rows, problems } = await client.jobs(await projectOf(context));
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	io.out(isJson ? jsonText({ jobs: rows.map(jobRecord), problems }) : tableText(columnsAt(io.now()), rows));
}
