import type { JobAttributes } from '../triage/job-attributes.ts';
import type { JobChange } from './job-changes.ts';

/** What is new about a job since the refresh before, in few characters: `new`, `+3`, `-2`, `*`. */
export type Change = string;

export type Changes = ReadonlyMap<string, Change>;

export const noChanges: Changes = new Map();

/** How many more images are annotated or approved; a star where that is the same and something else is not. */
export function changeOf(before: JobAttributes, after: JobAttributes): Change {
	const more = after.counts.done - before.counts.done;
	if (more === 0) return '*';
	return more > 0 ? `+${more}` : String(more);
}

/** What is new about jobs, by their keys. */
export const changeMarks = (changes: readonly JobChange<JobAttributes>[]): Changes =>
	new Map(
		changes.flatMap((change) => {
			if (change.what === 'new') return [[change.after.key, 'new']];
			return change.what === 'changed' ? [[change.after.key, changeOf(change.before, change.after)]] : [];
		}),
	);
