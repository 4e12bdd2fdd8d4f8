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

/** Returns the default columns, and which of them to leave out first. */
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
 * Runs `list`: prints the jobs of a project or workspace, filtered and sorted.
 *
 * @param store history, which the response is added to; filters use it for idle times.
 * @throws {UsageError} for an invalid filter, before any request; and, after printing the others, for
 * projects that did not respond.
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
