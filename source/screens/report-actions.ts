import type { JobList } from '../api/use-roboflow.ts';
import { type Clipboard, copyWords } from '../jobs/clipboard.ts';
import type { ExportResult, WriteExport } from '../jobs/export.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { type Report, reportOf } from '../jobs/report.ts';
import { type ReportSpan, reportFileText } from '../jobs/report-export.ts';
import { reportMarkdown } from '../jobs/report-markdown.ts';
import type { Notice } from '../state/navigation.ts';

/** What hands a report over. */
export interface ReportActions {
	/** Copies it as Markdown. */
	readonly copy: (span: ReportSpan) => void;
	readonly write: (span: ReportSpan, path: string, mayOverwrite: boolean) => ExportResult;
}

export interface ReportActionsOptions {
	readonly project: ProjectRef;
	/** Of the last good answer. */
	readonly jobs: JobList;
	/** When that came; milliseconds since the epoch. */
	readonly now: number;
	readonly clipboard: Clipboard;
	readonly writeExport: WriteExport;
	/** Tells the person what came of it. */
	readonly say: (notice: Notice) => void;
}

/** Puts reports together, and takes them out of the program. */
export function reportActions(options: ReportActionsOptions): ReportActions {
	const { project, jobs, now, clipboard, writeExport, say } = options;
	const reportOver = ({ length }: ReportSpan): Report =>
		reportOf({ project, jobs: jobs.rows, history: jobs.history, since: now - length, now });
	return {
		copy(span) {
			const result = clipboard.copy(reportMarkdown(reportOver(span)));
			if (result.isCopied) say({ text: copyWords('the report', result), tone: 'good' });
			else {
				const text = `Not copied: the report is longer than the ${result.most} bytes that terminals take; write it to a file`;
				say({ text, tone: 'warning' });
			}
		},
		write: (span, path, mayOverwrite) =>
			writeExport(path, reportFileText(path, reportOver(span)), mayOverwrite),
	};
}
