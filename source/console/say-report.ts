import { type ReportSection, reportHeading, reportSections } from '../jobs/output/report-sections.ts';
import { reportSummary } from '../jobs/output/report-summary.ts';
import { reportOf } from '../jobs/past/report.ts';
import type { ConsoleContext } from './console-context.ts';
import { aloud } from './words.ts';

const day = 86_400_000;
/** Maximum number of lines per section. More would take too long to listen to. */
const most = 10;

/** Names and addresses keep their case. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Formats a row of a table: its subject, then each cell after its heading. */
function rowWords({ columns }: ReportSection, [about = '', ...cells]: readonly string[]): string {
	const told = cells.flatMap((cell, index) =>
		// A table shows empty cells; speech omits them.
		cell === '-' ? [] : [`${columns[index + 1]?.heading.toLowerCase()} ${aloud(cell)}`],
	);
	return [about, ...told].join(', ');
}

function sectionLines(section: ReportSection): readonly string[] {
	const { title, summary, rows } = section;
	const more = rows.length - most;
	return [
		ended(`${title}: ${summary}`),
		...rows.slice(0, most).map((row) => ended(rowWords(section, row))),
		...(more > 0 ? [`And ${more} more; roboflow-jobs report --all-rows prints all.`] : []),
	];
}

/**
 * Prints the report of the last 24 hours: changes, work per person, stuck jobs, and jobs waiting for review.
 */
export function sayReport({ ui, session: { list, scope } }: ConsoleContext): void {
	const { jobs, history, now } = list.get();
	if (now === 0) {
		ui.say('No jobs are loaded yet. Type refresh to load them.');
		return;
	}
	const report = reportOf({ scope, jobs, history, since: now - day, now });
	ui.say(
		...reportHeading(report).map(ended),
		...reportSummary(report).map(({ label, value }) => ended(`${label}: ${aloud(value)}`)),
		...reportSections(report).flatMap(sectionLines),
	);
}
