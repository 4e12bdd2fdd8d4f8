import type { JobAttributes } from '../triage/job-attributes.ts';
import type { JobChange } from './job-changes.ts';

/** Short mark for the change of a job since the previous refresh: `new`, `+3`, `-2`, `*`. */
export type Change = string;

export type Changes = ReadonlyMap<string, Change>;

export const noChanges: Changes = new Map();

/** Returns how many more images are annotated or approved, or a star when only something else changed. */
export function changeOf(before: JobAttributes, after: JobAttributes): Change {
	const more = after.counts.done - before.counts.done;
	if (more === 0) return '*';
	return more > 0 ? `+${more}` : String(more);
}

/** Returns the marks of changed jobs, by their keys. */
export const changeMarks = (changes: readonly JobChange<JobAttributes>[]): Changes =>
	new Map(
		changes.flatMap((change) => {
			if (change.what === 'new') return [[change.after.key, 'new']];
			return change.what === 'changed' ? [[change.after.key, changeOf(change.before, change.after)]] : [];
		}),
	);
