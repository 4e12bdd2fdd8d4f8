import type { Size } from '../../components/frame.tsx';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { type ExportResult, exportName } from '../../jobs/output/export.ts';
import { type ReportSpan, reportName } from '../../jobs/output/report-export.ts';
import type { JobAttributes } from '../../jobs/triage/job-attributes.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { notShownWords } from '../../state/not-shown.ts';
import { counted } from '../../text/counted.ts';
import { type ShareActions, writtenStatus } from '../list/share-actions.ts';
import { ExportScreen } from './export-screen.tsx';
import type { ReportActions } from './report-actions.ts';

interface FileScreenProps {
	readonly size: Size;
	readonly project: Scope;
	readonly list: Pick<ListState, 'now' | 'rows'>;
	/** Reports the written file. */
	readonly say: (status: StatusMessage) => void;
	readonly onClose: () => void;
}

export interface JobsFileScreenProps extends FileScreenProps {
	readonly jobs: readonly JobAttributes[];
	/** Which jobs are exported. */
	readonly what: 'marked' | 'shown';
	readonly share: ShareActions;
}

/** Exports jobs. */
export function JobsFileScreen({ project, list, jobs, what, share, say, ...overlay }: JobsFileScreenProps) {
	const note =
		what === 'marked'
			? notShownWords(
					list,
					jobs.map(({ job }) => job),
				)
			: '';
	return (
		<ExportScreen
			{...overlay}
			what={counted(jobs.length, `${what} job`) + note}
			format="CSV"
			name={exportName(project, list.now)}
			onWrite={(path, mayOverwrite) => {
				const result = share.writeJobs(path, jobs, mayOverwrite);
				if (result.state === 'written') {
					overlay.onClose();
					say(writtenStatus(counted(jobs.length, 'job') + note, result.path));
				}
				return result;
			}}
		/>
	);
}

/** Unreachable, since opening the screen requires the jobs. */
const noReport: ExportResult = { state: 'failed', reason: 'the jobs are not known' };

export interface ReportFileScreenProps extends FileScreenProps {
	readonly span: ReportSpan;
	/** `null` until the jobs are known. */
	readonly report: ReportActions | null;
}

/** Exports a report. */
export function ReportFileScreen({ project, list, span, report, say, ...overlay }: ReportFileScreenProps) {
	return (
		<ExportScreen
			{...overlay}
			what={`the report of ${span.words}`}
			format="Markdown"
			name={reportName(project, list.now)}
			onWrite={(path, mayOverwrite) => {
				const result = report?.write(span, path, mayOverwrite) ?? noReport;
				if (result.state === 'written') {
					overlay.onClose();
					say({ text: `Wrote the report to ${result.path}`, tone: 'good' });
				}
				return result;
			}}
		/>
	);
}
