import type { JobList } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { type Clipboard, copyWords } from '../../jobs/output/clipboard.ts';
import type { ExportResult, WriteExport } from '../../jobs/output/export.ts';
import { type ReportSpan, reportFileText } from '../../jobs/output/report-export.ts';
import { reportMarkdown } from '../../jobs/output/report-markdown.ts';
import { type Report, reportOf } from '../../jobs/past/report.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** Commands that export a report. */
export interface ReportActions {
	/** Copies the report as Markdown. */
	readonly copy: (span: ReportSpan) => void;
	readonly write: (span: ReportSpan, path: string, mayOverwrite: boolean) => ExportResult;
}

export interface ReportActionsOptions {
	readonly scope: Scope;
	/** Jobs of the last successful refresh. */
	readonly jobs: JobList;
	/** When that refresh completed, in milliseconds since the epoch. */
	readonly now: number;
	readonly clipboard: Clipboard;
	readonly writeExport: WriteExport;
	/** Shows the result. */
	readonly say: (status: StatusMessage) => void;
}

/** Creates reports, and copies or exports them. */
export function reportActions(options: ReportActionsOptions): ReportActions {
	const { scope, jobs, now, clipboard, writeExport, say } = options;
	const reportOver = ({ length }: ReportSpan): Report =>
		reportOf({ scope, jobs: jobs.rows, history: jobs.history, since: now - length, now });
	return {
		copy(span) {
			const result = clipboard.copy(reportMarkdown(reportOver(span), false));
			if (result.isCopied) say({ text: copyWords('the report', result), tone: 'good' });
			else {
				const text = `Not copied: the report is too long for the clipboard; write it to a file`;
				say({ text, tone: 'warning' });
			}
		},
		write: (span, path, mayOverwrite) =>
			writeExport(path, reportFileText(path, reportOver(span)), mayOverwrite),
	};
}
