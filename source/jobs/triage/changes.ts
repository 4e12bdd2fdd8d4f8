import { rowFinder } from '../model/share-rows.ts';
import type { JobFacts } from './facts.ts';

/** What is new about a job since the refresh before, in few characters: `new`, `+3`, `-2`, `*`. */
export type Change = string;

export type Changes = ReadonlyMap<string, Change>;

export const noChanges: Changes = new Map();

/** How many more images are drawn or approved; a star where that is the same and something else is not. */
function changeOf(before: JobFacts, after: JobFacts): Change {
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
export function changesBetween(before: readonly JobFacts[] | null, after: readonly JobFacts[]): Changes {
	if (before === null) return noChanges;
	const find = rowFinder(before, ({ key }) => key);
	let heardOf: ReadonlySet<string | undefined> | undefined;
	function isHeardOf({ job: { projectRef } }: JobFacts): boolean {
		heardOf ??= new Set(before?.map(({ job }) => job.projectRef?.project));
		return projectRef === undefined || heardOf.has(projectRef.project);
	}
	const changes = new Map<string, Change>();
	for (const [index, facts] of after.entries()) {
		const old = find(facts.key, index);
		if (old === undefined) {
			if (isHeardOf(facts)) changes.set(facts.key, 'new');
		} else if (old.job !== facts.job) changes.set(facts.key, changeOf(old, facts));
	}
	return changes.size === 0 ? noChanges : changes;
}
