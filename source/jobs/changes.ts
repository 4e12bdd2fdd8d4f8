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
 * What changed between two answers, by the jobs' ids. Jobs of the same identity did not change.
 *
 * @param before `null` before the first answer, when nothing is new.
 */
export function changesBetween(before: readonly JobFacts[] | null, after: readonly JobFacts[]): Changes {
	if (before === null) return noChanges;
	const known = new Map(before.map((facts) => [facts.job.id, facts]));
	const changes = after.flatMap((facts): readonly (readonly [string, Change])[] => {
		const old = known.get(facts.job.id);
		if (old?.job === facts.job) return [];
		return [[facts.job.id, old === undefined ? 'new' : changeOf(old, facts)]];
	});
	return changes.length === 0 ? noChanges : new Map(changes);
}
