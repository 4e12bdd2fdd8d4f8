import type { Point, ProjectHistory } from './history.ts';
import { mergedHistory } from './history-merge.ts';

/** Allowed difference between the clocks of two machines that share a history, in milliseconds. */
const clockDifference = 10 * 60_000;

/** Whether a time is impossible: the clock was ahead when it was recorded, or is behind now. */
export const isFuture = (time: number, now: number): boolean => time > now + clockDifference;

/** A history, and the points that are set aside. */
export interface SplitHistory {
	readonly history: ProjectHistory;
	/** Points in the future. */
	readonly aside: readonly Point[];
}

/** Sets points in the future aside, and restores those that are no longer in the future. */
export function withoutFuture({ history, aside }: SplitHistory, now: number): SplitHistory {
	const late = aside.filter(({ at }) => !isFuture(at, now));
	const merged = late.length === 0 ? history : mergedHistory(history, late);
	const kept = late.length === 0 ? aside : aside.filter(({ at }) => isFuture(at, now));
	const added: Point[] = [];
	const changed = new Map<string, readonly Point[]>();
	for (const [id, points] of merged) {
		const last = points.at(-1);
		// Points are sorted by time, so it is enough to check the last one.
		if (last === undefined || !isFuture(last.at, now)) continue;
		added.push(...points.filter(({ at }) => isFuture(at, now)));
		changed.set(
			id,
			points.filter(({ at }) => !isFuture(at, now)),
		);
	}
	if (added.length === 0) return { history: merged, aside: kept };
	const all = [...merged].map(([id, points]) => [id, changed.get(id) ?? points] as const);
	return { history: new Map(all.filter(([, points]) => points.length > 0)), aside: [...kept, ...added] };
}
