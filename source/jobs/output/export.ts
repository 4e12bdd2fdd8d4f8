import { exactTime } from '../../text/age.ts';
import type { Scope } from '../model/project-ref.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { jobsCsv } from './csv.ts';
import { jobRecord, jsonText } from './records.ts';

/** What became of a file that was to be written. */
export type ExportResult =
	/** @property path as it stands on the disk, in full. */
	| { readonly state: 'written'; readonly path: string }
	/** There is such a file, and nothing was written. */
	| { readonly state: 'exists' }
	/** @property reason in a few words. */
	| { readonly state: 'failed'; readonly reason: string };

/**
 * Writes a file that its owner alone can read.
 *
 * @param path relative ones begin where the program was started, `~/` at home.
 */
export type WriteExport = (path: string, text: string, mayOverwrite: boolean) => ExportResult;

const isJson = (path: string): boolean => /\.json$/i.test(path.trim());

/** Excel takes a CSV file without it for one in the letters of the system. */
const byteOrderMark = '\ufeff';

/** A file of jobs in the form that its ending asks for: JSON for `.json`, else CSV. */
export const exportText = (path: string, jobs: readonly JobAttributes[], linkOf: LinkOf): string =>
	isJson(path)
		? jsonText({
				jobs: jobs.map((one) => jobRecord(one.job, { idleSince: one.idleSince, link: linkOf(one.job) })),
			})
		: `${byteOrderMark}${jobsCsv(jobs, linkOf)}`;

/** The form that something is written in for people, beside JSON. */
export type PlainFormat = 'CSV' | 'Markdown';

/** What the names of such files end with. */
export const endings = { CSV: '.csv', Markdown: '.md' } as const satisfies Readonly<
	Record<PlainFormat, string>
>;

/** The form that a path asks for, in a word. */
export const formatOf = (path: string, plain: PlainFormat): PlainFormat | 'JSON' =>
	isJson(path) ? 'JSON' : plain;

/** The same path with the ending of the other form. */
export function inOtherFormat(path: string, plain: PlainFormat): string {
	const name = path.trim();
	if (isJson(name)) return name.replace(/\.json$/i, endings[plain]);
	return `${name.toLowerCase().endsWith(endings[plain]) ? name.slice(0, -endings[plain].length) : name}.json`;
}

/** A file's name, without its ending: `jobs-acme-warehouse-2026-11-24`. */
export function datedName(what: string, { workspace, project }: Scope, now: number): string {
	const [day] = exactTime(now).split(' ');
	// Slugs hold no separator of folders; anything else that could mean something to a shell goes.
	return `${what}-${workspace}-${project ?? 'all'}-${day}`.replace(/[^\p{L}\p{N}._-]/gu, '_');
}

/** The name that is offered: `jobs-acme-warehouse-2026-11-24.csv`. */
export const exportName = (scope: Scope, now: number): string =>
	`${datedName('jobs', scope, now)}${endings.CSV}`;
