import type { Delimited, Selection } from '../config/arguments/invocation.ts';
import { jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import type { AttributeWith } from '../jobs/triage/attributes.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { assertComplete } from './assert-complete.ts';
import type { CommandContext } from './context.ts';
import { jobColumnNames, printDelimitedJobs } from './delimited.ts';
import { jobJson } from './job-json.ts';
import { printedColumn } from './printed-columns.ts';
import { jobSelector } from './selected-jobs.ts';
import { type Column, printTable } from './table.ts';

/** The columns where a person chose none, with what goes first where they do not fit. */
function printedByDefault(
	now: number,
	hasProjects: boolean,
	hasIdle: boolean,
): readonly Column<JobAttributes>[] {
	const column = (
		name: AttributeWith<'column'>,
		layout: Pick<Column<JobAttributes>, 'rank' | 'isSpare'> = {},
	): Column<JobAttributes> => ({ ...printedColumn(name, now), ...layout });
	return [
		column('name'),
		...(hasProjects ? [column('project', { rank: 1 })] : []),
		column('stage'),
		column('labeler', { rank: 2 }),
		column('reviewer', { rank: 5 }),
		column('done', { rank: 3 }),
		column('left'),
		column('review', { rank: 3 }),
		column('rejected', { rank: 6 }),
		column('age', { rank: 4 }),
		...(hasIdle ? [column('idle')] : []),
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
	else if (delimited !== undefined) await printDelimitedJobs(context, delimited, rows, selected);
	else printTable(io, printedByDefault(now, settings.isAll, selected.isAboutIdle), rows, selected.none);
	assertComplete(selected);
}
