import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { rowFinder } from '../model/share-rows.ts';

/** A job, with what a list knows of it. */
interface Row {
	readonly job: Job;
}

/** What became of one job between two answers. */
export type JobChange<Seen> =
	| { readonly what: 'new'; readonly before: null; readonly after: Seen }
	| { readonly what: 'changed' | 'same'; readonly before: Seen; readonly after: Seen }
	| { readonly what: 'gone'; readonly before: Seen; readonly after: null };

/**
 * What became of each job between two answers, in the order of the later one; what is gone comes last. Jobs of
 * a project that answers for the first time are left out: nobody knows whether they are new.
 *
 * @param isSame compares two rows of one job; by default, whether the job is the same object.
 * @param isKnown says whether a project answered before; by default, whether it has a job in the earlier answer.
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
	// Most answers have the same jobs in the same places.
	if (kept === before.length) return changes;
	const present = new Set(after.map(keyOf));
	for (const row of before) {
		if (!present.has(keyOf(row))) changes.push({ what: 'gone', before: row, after: null });
	}
	return changes;
}

const keyOf = ({ job }: Row): string => rowKey(job);
