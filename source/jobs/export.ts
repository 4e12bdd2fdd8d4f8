import { jobsCsv } from './csv.ts';
import type { Job } from './job.ts';
import type { Scope } from './project-ref.ts';
import { jobRecord, jsonText } from './records.ts';

/** What became of a file that was to be written. */
export type ExportResult =
	/** @property path as it stands on the disk, in full. */
	| { readonly state: 'written'; readonly path: string }
	/** There is such a file, and nothing was written. */
	| { readonly state: 'exists' }
	/** @property reason the system's code, such as `EACCES`. */
	| { readonly state: 'failed'; readonly reason: string };

/**
 * Writes a file that its owner alone can read.
 *
 * @param path relative ones begin where the program was started, `~/` at home.
 */
export type WriteExport = (path: string, text: string, mayOverwrite: boolean) => ExportResult;

const isJson = (path: string): boolean => /\.json$/i.test(path.trim());

/** Jobs in the form that the file's ending asks for: JSON for `.json`, else CSV. */
export const exportText = (path: string, jobs: readonly Job[]): string =>
	isJson(path) ? jsonText({ jobs: jobs.map(jobRecord) }) : jobsCsv(jobs);

/** The form that a path asks for, in a word. */
export const formatOf = (path: string): string => (isJson(path) ? 'JSON' : 'CSV');

/** The same path with the ending of the other form. */
export const inOtherFormat = (path: string): string =>
	isJson(path) ? path.trim().replace(/\.json$/i, '.csv') : `${path.trim().replace(/\.csv$/i, '')}.json`;

/** The name that is offered: `jobs-acme-warehouse-2026-11-24.csv`. */
export function exportName({ workspace, project }: Scope, now: number): string {
	const date = new Date(now);
	const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
	// Slugs hold no separator of folders; anything else that could mean something to a shell goes.
	const name = `jobs-${workspace}-${project ?? 'all'}-${day}`.replace(/[^\p{L}\p{N}._-]/gu, '_');
	return `${name}.csv`;
}
