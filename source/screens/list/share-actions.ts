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

/** What takes jobs out of the program: to a clipboard, to a browser, to a file. */
export interface ShareActions {
	/** @param noun what each is. */
	readonly copyTexts: (texts: readonly string[], noun: string) => void;
	/** Shows an address, and copies it. */
	readonly showAddress: (address: string) => void;
	/** @param note what else to say of the jobs: ` (2 not shown)`. */
	readonly copyIds: (jobs: readonly Job[], note?: string) => void;
	readonly copyLinks: (jobs: readonly Job[], note?: string) => void;
	/** Shows a job's link, and copies it. */
	readonly showLink: (job: Job) => void;
	readonly writeJobs: (path: string, jobs: readonly JobAttributes[], mayOverwrite: boolean) => ExportResult;
}

const namedOr = (count: number, noun: string): string => (count === 1 ? `the ${noun}` : counted(count, noun));

export interface ShareOptions extends Pick<Program, 'clipboard' | 'writeExport' | 'appUrl'> {
	readonly keyFor: KeyFor;
}

/** @param say tells the person what came of it. */
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

	function showAddress(link: string): void {
		const { isCopied } = clipboard.copy(link);
		say({ text: `${link}${isCopied ? ' (copied)' : ''}`, tone: 'good', href: link });
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

/** What to say about a file that was written. */
export const writtenStatus = (what: string, path: string): StatusMessage => ({
	text: `Wrote ${what} to ${path}`,
	tone: 'good',
});
