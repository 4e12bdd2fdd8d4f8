import type { Selection } from '../config/arguments/invocation.ts';
import { scopeText } from '../jobs/model/project-ref.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { describeProgress } from '../jobs/output/describe-progress.ts';
import { progressRecord } from '../jobs/output/progress-json.ts';
import { jsonText } from '../jobs/output/records.ts';
import { dailyProgressOf, type ProgressDay } from '../jobs/past/daily-progress.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { findJobs } from '../jobs/triage/filter.ts';
import { attributesOfAll } from '../jobs/triage/job-attributes.ts';
import { jobsReader } from '../session/jobs-reader.ts';
import { dateText } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { assertComplete } from './assert-complete.ts';
import { askedScope, type CommandContext } from './context.ts';
import { filterOf } from './selected-jobs.ts';
import { type Column, printTable } from './table.ts';

const number = (heading: string, read: (day: ProgressDay) => number | null): Column<ProgressDay> => ({
	heading,
	align: 'right',
	value: (day) => String(read(day) ?? '-'),
});

const columns: readonly Column<ProgressDay>[] = [
	{ heading: 'DAY', value: ({ start }) => dateText(start) },
	number('ANNOTATED', ({ annotated }) => annotated),
	number('APPROVED', ({ approved }) => approved),
	number('REJECTED', ({ rejected }) => rejected),
	number('ADDED', ({ added }) => added),
	number('LEFT', ({ left }) => left),
	number('UNAPPROVED', ({ unapproved }) => unapproved),
];

/**
 * Runs `progress`: prints the work of each day, the remaining images, and the ETA.
 *
 * @throws {UsageError} for an invalid filter, before any request.
 */
export async function progressCommand(
	context: CommandContext,
	selection: Selection,
	store: HistoryStore,
): Promise<void> {
	const { isJson, fields, io } = context;
	const filter = filterOf(selection.filter);
	const read = jobsReader({ store, asksForBatch: filter.asksForBatch });
	const answers = await read(await askedScope(context), io.now);
	const { scope, rows, problems, history, batchNames } = answers;
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const now = io.now();
	const isAll = filter.tests.length === 0;
	const jobs = isAll
		? rows
		: findJobs(filter, attributesOfAll(rows, batchNames, [], history), now).found.map(({ job }) => job);
	const progress = dailyProgressOf({ scope, jobs, history, hasGone: isAll, now });
	if (isJson) io.out(jsonText(chosenFields({ ...progressRecord(scope, progress), problems }, fields)));
	else {
		io.out(`${scopeText(scope)}: ${counted(jobs.length, 'job')}\n`);
		for (const { label, value } of Object.values(describeProgress(progress))) {
			if (value !== null) io.out(`${label}: ${value}\n`);
		}
		io.out('\n');
		printTable(io, columns, progress.days.toReversed(), 'No days yet.');
	}
	assertComplete(answers);
}
