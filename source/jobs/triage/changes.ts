import { rowFinder } from '../model/share-rows.ts';
import type { JobAttributes } from './job-attributes.ts';

/** What is new about a job since the refresh before, in few characters: `new`, `+3`, `-2`, `*`. */
export type Change = string;

export type Changes = ReadonlyMap<string, Change>;

export const noChanges: Changes = new Map();

/** How many more images are annotated or approved; a star where that is the same and something else is not. */
function changeOf(before: JobAttributes, after: JobAttributes): Change {
	const more = after.counts.done - before.counts.done;
	if (more === 0) return '*';
	return more > 0 ? `+${more}` : String(more);
}

/**
 * What changed between two answers, by the jobs' keys. Jobs of the same identity did not change. Where jobs
 * of several projects are in them, those of a project that had none before are not new: it was not heard of.
 *
 * @param before `null` before the first answer, when nothing is new.
 */
export function changesBetween(
	before: readonly JobAttributes[] | null,
	after: readonly JobAttributes[],
): Changes {
	if (before === null) return noChanges;
	const find = rowFinder(before, ({ key }) => key);
	let heardOf: ReadonlySet<string | undefined> | undefined;
	function isHeardOf({ job: { projectRef } }: JobAttributes): boolean {
		heardOf ??= new Set(before?.map(({ job }) => job.projectRef?.project));
		return projectRef === undefined || heardOf.has(projectRef.project);
	}
	const changes = new Map<string, Change>();
	for (const [index, attributes] of after.entries()) {
		const old = find(attributes.key, index);
		if (old === undefined) {
			if (isHeardOf(attributes)) changes.set(attributes.key, 'new');
		} else if (old.job !== attributes.job) changes.set(attributes.key, changeOf(old, attributes));
	}
	return changes.size === 0 ? noChanges : changes;
}
