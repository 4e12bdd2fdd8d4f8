import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { rowFinder } from '../model/share-rows.ts';

/** A job with its list data. */
interface Row {
	readonly job: Job;
}

/** The change of one job between two responses. */
export type JobChange<Seen> =
	| { readonly what: 'new'; readonly before: null; readonly after: Seen }
	| { readonly what: 'changed' | 'same'; readonly before: Seen; readonly after: Seen }
	| { readonly what: 'gone'; readonly before: Seen; readonly after: null };

/**
 * Returns the change of each job between two responses, in the order of the later one; jobs that are gone
 * come last. Omits jobs of a project that responds for the first time, because it is unknown whether they are
 * new.
 *
 * @param isSame compares two rows of one job; by default, whether the job is the same object.
 * @param isKnown whether a project responded before; by default, whether it has a job in the earlier
 *   response.
 */
export function changesBetween<Seen extends Row>(
	before: readonly Seen[],
	after: readonly Seen[],
	isSame = (one: Seen, other: Seen): boolean => one.job === other.job,
	isKnown?: (project: string) => boolean,
): readonly JobChange<Seen>[] {
	const find = rowFinder(before, keyOf);
	let kept = 0;
	let known: ReadonlySet<string | undefined> | undefined;
	function isOfKnownProject({ job: { projectRef } }: Row): boolean {
		if (projectRef !== undefined && isKnown !== undefined) return isKnown(projectRef.project);
		known ??= new Set(before.map(({ job }) => job.projectRef?.project));
		return projectRef === undefined || known.has(projectRef.project);
	}
	const changes: JobChange<Seen>[] = [];
	for (const [index, row] of after.entries()) {
		const old = find(keyOf(row), index);
		if (old !== undefined) {
			if (old === before[index]) kept += 1;
			changes.push({ what: isSame(old, row) ? 'same' : 'changed', before: old, after: row });
		} else if (isOfKnownProject(row)) changes.push({ what: 'new', before: null, after: row });
	}
	// Most responses have the same jobs in the same places.
	if (kept === before.length) return changes;
	const present = new Set(after.map(keyOf));
	for (const row of before) {
		if (!present.has(keyOf(row))) changes.push({ what: 'gone', before: row, after: null });
	}
	return changes;
}

const keyOf = ({ job }: Row): string => rowKey(job);
