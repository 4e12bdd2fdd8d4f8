import type { Delimited, Selection } from '../config/arguments/invocation.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import type { CellValue } from '../jobs/triage/attribute.ts';
import { type AttributeWith, attributes, headingOf } from '../jobs/triage/attributes.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { assertComplete } from './assert-complete.ts';
import type { CommandContext } from './context.ts';
import { jobColumnNames, printDelimitedJobs } from './delimited.ts';
import { jobJson } from './job-json.ts';
import { jobSelector } from './selected-jobs.ts';
import { type Column, printTable } from './table.ts';

function columnsAt(now: number, hasProjects: boolean, hasIdle: boolean): readonly Column<JobAttributes>[] {
	const column = (
		name: AttributeWith<'column'>,
		layout: Omit<Column<JobAttributes>, 'heading' | 'value'> = {},
		read: (job: JobAttributes) => CellValue = (job) => attributes[name].column.read(job, now),
	): Column<JobAttributes> => ({
		heading: headingOf(name),
		...layout,
		value: (job) => String(read(job) ?? '-'),
	});
	return [
		column('name', { leastWidth: 14 }, ({ job }) => jobTitle(job)),
		...(hasProjects ? [column('project', { leastWidth: 8, rank: 1 })] : []),
		column('stage'),
		column('labeler', { leastWidth: 10, rank: 2 }),
		column('reviewer', { leastWidth: 10, rank: 5 }),
		column('done', { align: 'right', rank: 3 }, ({ counts: { done, total } }) => `${done}/${total}`),
		column('left', { align: 'right' }),
		column('review', { align: 'right', rank: 3 }),
		column('rejected', { align: 'right', rank: 6 }, ({ counts }) => counts.rejected),
		column('age', { align: 'right', rank: 4 }),
		...(hasIdle ? [column('idle', { align: 'right' })] : []),
		column('id', { isSpare: true }),
	];
}

/**
 * `list`: the jobs of the project, or of the whole workspace, filtered and sorted.
 *
 * @param store where the answer is written down; filters ask it how long a job has been idle.
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for; and, once the
 * others are printed, for projects that did not answer.
 */
export async function listCommand(
	context: CommandContext,
	selection: Selection,
	delimited: Delimited | undefined,
	store: HistoryStore,
): Promise<void> {
	const { isJson, fields, io, settings } = context;
	const columns = fields ?? jobColumnNames(delimited, settings.isAll);
	const select = jobSelector({ selection, store, columns });
	const selected = await select(context, io.now);
	const { problems, notes } = selected;
	const rows = selected.attributes().slice(0, selection.limit);
	const now = io.now();
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	if (!isJson) for (const note of notes) io.err(`${note}\n`);
	if (isJson) io.out(jsonText({ jobs: rows.map(jobJson(context, selected.scope)), problems }));
	else if (delimited !== undefined) await printDelimitedJobs(context, delimited, rows, selected.scope);
	else printTable(io, columnsAt(now, settings.isAll, selected.isAboutIdle), rows, 'No jobs match.');
	assertComplete(selected);
}
