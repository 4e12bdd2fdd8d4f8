import { clockTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';

/** The batches of a merge, by their ids. */
export interface MergedBatches {
	/** The batches that are merged into the target and then no longer exist. */
	readonly sources: readonly string[];
	/** The batch that remains. */
	readonly target: string;
}

/** What a batch list that was requested after a merge was sent shows about it. */
export interface MergeSeen {
	/** `done`: the list has the target and none of the sources. `not-done`: it has all of them. */
	readonly effect: 'done' | 'not-done' | 'unclear';
	/** What the list shows, on one line. */
	readonly text: string;
}

/** @param askedAt when the list was requested, in milliseconds since the epoch. */
export function mergeSeen(
	{ sources, target }: MergedBatches,
	rows: readonly { readonly id: string }[],
	askedAt: number,
): MergeSeen {
	const ids = new Set(rows.map(({ id }) => id));
	const left = sources.filter((id) => ids.has(id)).length;
	const hasTarget = ids.has(target);
	const list = `in the list of ${clockTime(askedAt)}`;
	if (left > 0) {
		const some = `${left} of ${counted(sources.length, 'batch', 'batches')}`;
		return {
			effect: left === sources.length && hasTarget ? 'not-done' : 'unclear',
			text: `${some} to remove ${left === 1 ? 'is' : 'are'} ${list}`,
		};
	}
	return hasTarget
		? { effect: 'done', text: `only the kept batch is ${list}` }
		: { effect: 'unclear', text: `the batches are not ${list}` };
}
