import type { Point, ProjectHistory } from './history.ts';
import { mergedHistory } from './history-merge.ts';

/** The clocks of two machines that share a history may differ by so much; milliseconds. */
const clockDifference = 10 * 60_000;

/** Whether a time cannot have been: the clock was ahead when it was written, or it is behind now. */
export const isFuture = (time: number, now: number): boolean => time > now + clockDifference;

/** A history, and the points that are kept out of it. */
export interface SplitHistory {
	readonly history: ProjectHistory;
	/** Points from the future. */
	readonly aside: readonly Point[];
}

/** Sets points from the future aside, and takes those back that are none any more. */
export function withoutFuture({ history, aside }: SplitHistory, now: number): SplitHistory {
	const late = aside.filter(({ at }) => !isFuture(at, now));
	const merged = late.length === 0 ? history : mergedHistory(history, late);
	const kept = late.length === 0 ? aside : aside.filter(({ at }) => isFuture(at, now));
	const added: Point[] = [];
	const changed = new Map<string, readonly Point[]>();
	for (const [id, points] of merged) {
		const last = points.at(-1);
		// They are in the order of time, so that the last one decides for all.
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
