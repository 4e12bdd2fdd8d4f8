import type { Scope } from '../model/project-ref.ts';
import type { Report } from '../past/report.ts';
import { datedName, endings, formatOf } from './export.ts';
import { jsonText } from './records.ts';
import { reportRecord } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';

/** How far a report looks back. */
export interface ReportSpan {
	readonly words: string;
	/** Milliseconds. */
	readonly length: number;
}

const day = 86_400_000;

/** The offered choices: one shift, and one week. */
export const reportSpans: readonly ReportSpan[] = [
	{ words: 'the last 24 hours', length: day },
	{ words: 'the last 7 days', length: 7 * day },
];

/** Formats a report for a file according to its extension: JSON for `.json`, otherwise Markdown. */
export const reportFileText = (path: string, report: Report): string =>
	formatOf(path, 'Markdown') === 'JSON' ? jsonText(reportRecord(report)) : reportMarkdown(report, true);

/** Returns the default file name: `report-acme-warehouse-2026-11-24.md`. */
export const reportName = (project: Scope, now: number): string =>
	`${datedName('report', project, now)}${endings.Markdown}`;
