import type { KeyFor } from '../../actions/key-for.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { linksIn } from '../../jobs/model/web-link.ts';
import { copyWords } from '../../jobs/output/clipboard.ts';
import { type ExportResult, exportText } from '../../jobs/output/export.ts';
import type { JobAttributes } from '../../jobs/triage/job-attributes.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { counted } from '../../text/counted.ts';
import type { Program } from '../shared/program.ts';

/** Commands that copy jobs to the clipboard, open them in a browser, or export them to a file. */
export interface ShareActions {
	/** @param noun what each text is. */
	readonly copyTexts: (texts: readonly string[], noun: string) => void;
	/**
	 * Shows and copies an address.
	 *
	 * @param noun what it is. @default shown as it is
	 */
	readonly showAddress: (address: string, noun?: string) => void;
	/** @param note further information about the jobs: ` (2 not shown)`. */
	readonly copyIds: (jobs: readonly Job[], note?: string) => void;
	readonly copyLinks: (jobs: readonly Job[], note?: string) => void;
	/** Shows and copies a job's link. */
	readonly showLink: (job: Job) => void;
	readonly writeJobs: (path: string, jobs: readonly JobAttributes[], mayOverwrite: boolean) => ExportResult;
}

const namedOr = (count: number, noun: string): string => (count === 1 ? `the ${noun}` : counted(count, noun));

export interface ShareOptions extends Pick<Program, 'clipboard' | 'writeExport' | 'appUrl'> {
	readonly keyFor: KeyFor;
}

/** @param say shows the result. */
export function shareActions(
	{ clipboard, writeExport, appUrl, keyFor }: ShareOptions,
	project: Scope,
	say: (status: StatusMessage) => void,
): ShareActions {
	const linkOf = linksIn(appUrl, project);

	function copy(texts: readonly string[], noun: string, note = ''): void {
		const result = clipboard.copy(texts.join('\n'));
		const words = copyWords(namedOr(texts.length, noun) + note, result);
		if (result.isCopied) say({ text: words, tone: 'good' });
		else say({ text: `${words}; ${keyFor('list', 'export')} writes a file`, tone: 'warning' });
	}

	function showAddress(link: string, noun?: string): void {
		const { isCopied } = clipboard.copy(link);
		// A link is often longer than the line, so the words come first.
		const alone = isCopied ? `Copied ${link}` : link;
		const text = noun === undefined ? alone : `${noun}${isCopied ? ' (copied)' : ''}: ${link}`;
		say({ text, tone: 'good', href: link });
	}

	return {
		copyTexts: copy,
		showAddress,
		copyIds: (jobs, note) =>
			copy(
				jobs.map(({ id }) => id),
				'id',
				note,
			),
		copyLinks: (jobs, note) => copy(jobs.map(linkOf), 'link', note),
		showLink: (job) => showAddress(linkOf(job)),
		writeJobs: (path, jobs, mayOverwrite) => writeExport(path, exportText(path, jobs, linkOf), mayOverwrite),
	};
}

/** Reports a written file. */
export const writtenStatus = (what: string, path: string): StatusMessage => ({
	text: `Wrote ${what} to ${path}`,
	tone: 'good',
});
