import type { RoboflowClient } from '../api/client.ts';
import type { Selection } from '../config/arguments.ts';
import { UsageError } from '../config/usage-error.ts';
import { age } from '../jobs/age.ts';
import { batchTitle } from '../jobs/batch.ts';
import { countsOf } from '../jobs/counts.ts';
import { type BatchNames, factsOfAll, noBatchNames } from '../jobs/facts.ts';
import { type Filter, parseFilter, passes } from '../jobs/filter.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { jobRecord, jsonText } from '../jobs/records.ts';
import { sortFacts } from '../jobs/sort.ts';
import { stageOf } from '../jobs/stage.ts';
import { widthOf } from '../jobs/text-width.ts';
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

/**
 * `list`: the project's jobs, filtered and sorted.
 *
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for.
 */
export async function listCommand(context: CommandContext, selection: Selection): Promise<void> {
	const { client, isJson, io } = context;
	const filter = filterOf(selection.filter, isJson);
	const project = await projectOf(context);
	const [{ rows: all, problems }, batchNames] = await Promise.all([
		client.jobs(project),
		filter.asksForBatch ? batchNamesOf(client, project) : noBatchNames,
	]);
	const now = io.now();
	const found = factsOfAll(all, batchNames, []).filter((facts) => passes(filter, facts, now));
	const rows = sortFacts(found, selection.sort).map(({ job }) => job);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	io.out(isJson ? jsonText({ jobs: rows.map(jobRecord), problems }) : tableText(columnsAt(now), rows));
}

function filterOf(text: string, isJson: boolean): Filter {
	const { filter, mistake } = parseFilter(text);
	if (mistake === null) return filter;
	const place = `at character ${mistake.at + 1} of: ${text}`;
	// Below the text, which stands where hints do.
	const drawn = `${text}\n       ${' '.repeat(widthOf(text.slice(0, mistake.at)))}^`;
	throw new UsageError(`the filter cannot be understood: ${mistake.message}`, isJson ? place : drawn);
}

async function batchNamesOf(client: RoboflowClient, project: ProjectRef): Promise<BatchNames> {
	const { rows } = await client.batches(project);
	return new Map(rows.map((batch) => [batch.id, batchTitle(batch)]));
}
