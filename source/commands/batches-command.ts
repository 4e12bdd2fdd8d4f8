import type { Delimited } from '../config/arguments/invocation.ts';
import { type Batch, batchTitle, byNewest } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import { rowProject } from '../jobs/model/project-ref.ts';
import { batchColumns, projectRefColumn } from '../jobs/output/columns.ts';
import { batchRecord, jsonText } from '../jobs/output/records.ts';
import { allRows, askScope } from '../session/ask-scope.ts';
import { exactTime } from '../text/age.ts';
import { assertComplete } from './assert-complete.ts';
import { askedScope, type CommandContext } from './context.ts';
import { delimitedText } from './delimited.ts';
import { type Column, printTable } from './table.ts';

/** Where a row is, as `--project` takes it; for lists of several projects. */
const projectColumn: Column<Pick<Job, 'projectRef'>> = {
	heading: 'PROJECT',
	value: (row) => rowProject(row) ?? '-',
	leastWidth: 8,
	rank: 1,
};

const columns: readonly Column<Batch>[] = [
	{ heading: 'NAME', value: batchTitle, leastWidth: 14 },
	{ heading: 'IMAGES', value: ({ images }) => String(images ?? '-'), align: 'right' },
	{ heading: 'JOBS', value: ({ numJobs }) => String(numJobs ?? '-'), align: 'right' },
	{ heading: 'UPLOADED', value: ({ uploaded }) => (uploaded === null ? '-' : exactTime(uploaded)), rank: 2 },
	{ heading: 'ID', value: ({ id }) => id, isSpare: true },
];

/** `batches`: the project's batches, the newest first. */
export async function batchesCommand(context: CommandContext, delimited?: Delimited): Promise<void> {
	const { client, isJson, io, settings } = context;
	const answers = await askScope(await askedScope(context), (ref) => client.batches(ref));
	const { rows, problems } = allRows(answers);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const sorted = byNewest(rows);
	if (isJson) io.out(jsonText({ batches: sorted.map(batchRecord), problems }));
	else if (delimited !== undefined)
		io.out(
			await delimitedText(
				delimited,
				settings.isAll ? { ...projectRefColumn, ...batchColumns } : batchColumns,
				sorted,
			),
		);
	else
		printTable(io, settings.isAll ? columns.toSpliced(1, 0, projectColumn) : columns, sorted, 'No batches.');
	assertComplete(answers);
}
