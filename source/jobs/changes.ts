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
	const known = new Map(before.map((facts) => [facts.key, facts]));
	const heardOf = new Set(before.map(({ job }) => job.projectRef?.project));
	const isHeardOf = ({ job: { projectRef } }: JobFacts): boolean =>
		projectRef === undefined || heardOf.has(projectRef.project);
	const changes = after.flatMap((facts): readonly (readonly [string, Change])[] => {
		const old = known.get(facts.key);
		if (old?.job === facts.job || (old === undefined && !isHeardOf(facts))) return [];
		return [[facts.key, old === undefined ? 'new' : changeOf(old, facts)]];
	});
	return changes.length === 0 ? noChanges : new Map(changes);
}
