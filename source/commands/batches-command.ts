import type { DecodedRows } from '../api/client/row-list.ts';
import type { Delimited } from '../config/arguments/invocation.ts';
import { batchTitle, byNewest } from '../jobs/model/batch.ts';
import { availableNumber, type BatchImages, imagesOfBatches } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import { rowProject } from '../jobs/model/project-ref.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { batchColumns, projectRefColumn } from '../jobs/output/columns.ts';
import { batchRecord, jsonText } from '../jobs/output/records.ts';
import { allRows, askScope } from '../session/ask-scope.ts';
import { exactTime } from '../text/age.ts';
import { assertComplete } from './assert-complete.ts';
import { askedScope, type CommandContext } from './context.ts';
import { printDelimited } from './delimited.ts';
import { type Column, printTable } from './table.ts';

/** Column with the project in the format of `--project`, for several projects. */
const projectColumn: Column<Pick<Job, 'projectRef'>> = {
	heading: 'PROJECT',
	value: (row) => rowProject(row) ?? '-',
	leastWidth: 8,
	rank: 1,
};

const columns: readonly Column<BatchImages>[] = [
	{ heading: 'NAME', value: batchTitle, leastWidth: 14 },
	{ heading: 'IMAGES', value: ({ images }) => String(images ?? '-'), align: 'right', rank: 3 },
	{ heading: 'JOBS', value: ({ jobs }) => String(jobs), align: 'right', rank: 4 },
	{ heading: 'ASSIGNED', value: ({ assigned }) => String(assigned), align: 'right' },
	{ heading: 'AVAILABLE', value: (batch) => availableNumber(batch) ?? '-', align: 'right' },
	{ heading: 'UPLOADED', value: ({ uploaded }) => (uploaded === null ? '-' : exactTime(uploaded)), rank: 2 },
	{ heading: 'ID', value: ({ id }) => id, isSpare: true },
];

const noJobs: DecodedRows<Job> = { rows: [], problems: [] };

/**
 * Runs `batches`: prints the project's batches, newest first. The table includes the numbers of assigned
 * images.
 */
export async function batchesCommand(context: CommandContext, delimited?: Delimited): Promise<void> {
	const { client, isJson, fields, io, settings } = context;
	const names = delimited?.columns ?? fields ?? null;
	const hasJobs = names === null || names.includes('assigned') || names.includes('available');
	const answers = await askScope(await askedScope(context), async (ref) => {
		const [batches, jobs] = await Promise.all([client.batches(ref), hasJobs ? client.jobs(ref) : noJobs]);
		return { batches, jobs };
	});
	const { rows, problems } = allRows({
		...answers,
		good: answers.good.map(({ ref, answer }) => ({ ref, answer: answer.batches })),
	});
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const { rows: jobs } = allRows({
		...answers,
		good: answers.good.map(({ ref, answer }) => ({ ref, answer: answer.jobs })),
	});
	const sorted = byNewest(rows);
	const counted = imagesOfBatches(sorted, jobs);
	const all = settings.isAll ? { ...projectRefColumn, ...batchColumns } : batchColumns;
	if (isJson) {
		const batches = sorted.map((batch, index) => batchRecord(batch, counted[index]));
		io.out(jsonText({ batches: batches.map((one) => chosenFields(one, fields)), problems }));
	} else if (delimited !== undefined) await printDelimited(io, delimited, all, counted);
	else {
		printTable(io, settings.isAll ? columns.toSpliced(1, 0, projectColumn) : columns, counted, 'No batches.');
	}
	assertComplete(answers);
}
