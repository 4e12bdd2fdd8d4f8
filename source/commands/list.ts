import type { Selection } from '../config/arguments.ts';
import { UsageError } from '../config/usage-error.ts';
import { age } from '../jobs/age.ts';
import { batchTitle } from '../jobs/batch.ts';
import { countsOf } from '../jobs/counts.ts';
import { factsOfAll, noBatchNames } from '../jobs/facts.ts';
import { type Filter, parseFilter, passes } from '../jobs/filter.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import { refText } from '../jobs/project-ref.ts';
import { jobRecord, jsonText } from '../jobs/records.ts';
import { sortFacts } from '../jobs/sort.ts';
import { stageOf } from '../jobs/stage.ts';
import { type AllJobs, allJobs } from './all-jobs.ts';
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

/** Where it stands, as `--project` takes it; for lists of several projects. */
const projectColumn: Column<Job> = {
	heading: 'PROJECT',
	value: ({ projectRef }) => (projectRef === undefined ? '-' : refText(projectRef)),
};

/**
 * `list`: the jobs of the project, or of the whole workspace, filtered and sorted.
 *
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for; and, once the
 * others are printed, for projects that did not answer.
 */
export async function listCommand(context: CommandContext, selection: Selection): Promise<void> {
	const { isJson, io, settings } = context;
	const filter = filterOf(selection.filter);
	const ask = settings.isAll ? allJobs : projectJobs;
	const { rows: all, problems, batchNames, assertComplete } = await ask(context, filter.asksForBatch);
	const now = io.now();
	const found = factsOfAll(all, batchNames, []).filter((facts) => passes(filter, facts, now));
	const rows = sortFacts(found, selection.sort).map(({ job }) => job);
	const columns = settings.isAll ? [projectColumn, ...columnsAt(now)] : columnsAt(now);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	io.out(isJson ? jsonText({ jobs: rows.map(jobRecord), problems }) : tableText(columns, rows));
	assertComplete();
}

function filterOf(text: string): Filter {
	const { filter, mistake } = parseFilter(text);
	if (filter !== null) return filter;
	const place = `${text}\n       ${' '.repeat(mistake.at)}^`;
	throw new UsageError(`the filter cannot be understood: ${mistake.message}`, place);
}

/** The same as {@link allJobs} for one project, which answers or fails as a whole. */
async function projectJobs(context: CommandContext, asksForBatch: boolean): Promise<AllJobs> {
	const project = await projectOf(context);
	const [jobs, batches] = await Promise.all([
		context.client.jobs(project),
		asksForBatch ? context.client.batches(project) : null,
	]);
	const batchNames =
		batches === null ? noBatchNames : new Map(batches.rows.map((batch) => [batch.id, batchTitle(batch)]));
	return { ...jobs, batchNames, assertComplete: () => {} };
}
