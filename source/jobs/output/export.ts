import { exactTime } from '../../text/age.ts';
import type { Scope } from '../model/project-ref.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { jobsCsv } from './csv.ts';
import { jobRecord, jsonText } from './records.ts';

/** The result of writing a file. */
export type ExportResult =
	/** @property path full path of the file. */
	| { readonly state: 'written'; readonly path: string }
	/** The file already exists, and nothing was written. */
	| { readonly state: 'exists' }
	/** @property reason a few words. */
	| { readonly state: 'failed'; readonly reason: string };

/**
 * Writes a file that only its owner can read.
 *
 * @param path a relative path starts in the current folder, `~/` in the home folder.
 */
export type WriteExport = (path: string, text: string, mayOverwrite: boolean) => ExportResult;

const isJson = (path: string): boolean => /\.json$/i.test(path.trim());

/** Without it, Excel reads a CSV file in the encoding of the system. */
const byteOrderMark = '\ufeff';

/** Formats jobs for a file according to its extension: JSON for `.json`, otherwise CSV. */
export const exportText = (path: string, jobs: readonly JobAttributes[], linkOf: LinkOf): string =>
	isJson(path)
		? jsonText({
				jobs: jobs.map((one) => jobRecord(one.job, { idleSince: one.idleSince, link: linkOf(one.job) })),
			})
		: `${byteOrderMark}${jobsCsv(jobs, linkOf)}`;

/** The format for people, as an alternative to JSON. */
export type PlainFormat = 'CSV' | 'Markdown';

/** File extensions of these formats. */
export const endings = { CSV: '.csv', Markdown: '.md' } as const satisfies Readonly<
	Record<PlainFormat, string>
>;

/** Says what is wrong with the name of a file. Returns `null` if it has the extension of a format. */
export const nameMistake = (path: string, plain: PlainFormat): string | null =>
	isJson(path) || path.trim().toLowerCase().endsWith(endings[plain])
		? null
		: `its name must end in ${endings[plain]} or .json`;

/** Returns the format for the extension of a path. */
export const formatOf = (path: string, plain: PlainFormat): PlainFormat | 'JSON' =>
	isJson(path) ? 'JSON' : plain;

/** Returns the path with the extension of the other format. */
export function inOtherFormat(path: string, plain: PlainFormat): string {
	const name = path.trim();
	if (isJson(name)) return name.replace(/\.json$/i, endings[plain]);
	return `${name.toLowerCase().endsWith(endings[plain]) ? name.slice(0, -endings[plain].length) : name}.json`;
}

/** Returns a file name without an extension: `jobs-acme-warehouse-2026-11-24`. */
export function datedName(what: string, { workspace, project }: Scope, now: number): string {
	const [day] = exactTime(now).split(' ');
	// Slugs contain no folder separators; other characters that may be special in a shell are replaced.
	return `${what}-${workspace}-${project ?? 'all'}-${day}`.replace(/[^\p{L}\p{N}._-]/gu, '_');
}

/** Returns the default file name: `jobs-acme-warehouse-2026-11-24.csv`. */
export const exportName = (scope: Scope, now: number): string =>
	`${datedName('jobs', scope, now)}${endings.CSV}`;
