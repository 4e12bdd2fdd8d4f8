import type { ReportAsked } from '../config/arguments/invocation.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { jsonText } from '../jobs/output/records.ts';
import { reportRecord } from '../jobs/output/report-json.ts';
import { reportMarkdown } from '../jobs/output/report-markdown.ts';
import { reportHeading, type ShownSection, withSections } from '../jobs/output/report-sections.ts';
import { reportSummary } from '../jobs/output/report-summary.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { type Report, reportOf } from '../jobs/past/report.ts';
import { jobsReader } from '../session/jobs-reader.ts';
import { wrap } from '../text/wrap.ts';
import { assertComplete } from './assert-complete.ts';
import { askedScope, type CommandContext } from './context.ts';
import { tableText } from './table.ts';

/** Runs `report`: prints changes, work per person, stuck jobs, and jobs waiting for review. */
export async function reportCommand(
	context: CommandContext,
	{ span, isMarkdown, isWhole }: ReportAsked,
	store: HistoryStore,
): Promise<void> {
	const { isJson, fields, io } = context;
	const answers = await jobsReader({ store })(await askedScope(context), io.now);
	const { scope, rows, problems, history } = answers;
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const now = io.now();
	const report = reportOf({ scope, jobs: rows, history, since: now - span, now });
	if (isJson) io.out(jsonText(chosenFields({ ...reportRecord(report), problems }, fields)));
	else
		io.out(
			isMarkdown ? reportMarkdown(report, isWhole) : reportText(report, isWhole, io.columns?.() ?? null),
		);
	assertComplete(answers);
}

const inRoom = (line: string, room: number | null): string =>
	room === null ? line : wrap(line, room).join('\n');

function sectionText({ title, summary, columns, rows, more }: ShownSection, room: number | null): string {
	const table = tableText(
		columns.map((column, index) => ({
			...column,
			value: (row: readonly string[]) => row[index] ?? '',
			// The first column identifies the row: the name of a job or a person.
			...(column.align === 'right' ? {} : { leastWidth: index === 0 ? 20 : 10 }),
		})),
		rows,
		room,
	);
	const heading = inRoom(`${title}: ${summary}`, room);
	return `\n${heading}\n${rows.length === 0 ? '' : `\n${table}`}${more === '' ? '' : `${more}\n`}`;
}

/** Formats a report as plain text. */
function reportText(report: Report, isWhole: boolean, room: number | null): string {
	const heading = [
		...reportHeading(report),
		'',
		...reportSummary(report).map(({ label, value }) => `${`${label}:`.padEnd(11)}${value}`),
	];
	const lines = heading.map((line) => `${inRoom(line, room)}\n`).join('');
	return withSections(
		report,
		isWhole,
		(sections) => lines + sections.map((section) => sectionText(section, room)).join(''),
	);
}
