import { isSamePoint, type Point, type ProjectHistory } from './history.ts';

/** Inserts a job's new points between the known ones, in order of time. */
function mergedPoints(known: readonly Point[], added: readonly Point[]): readonly Point[] {
	const points = [...known];
	for (const point of added) {
		const place = points.findLastIndex(({ at }) => at <= point.at);
		const before = points[place];
		// A point equal to the previous one adds nothing, and a point that was read again is already known.
		if (before !== undefined && (before.at === point.at || isSamePoint(before, point))) continue;
		points.splice(place + 1, 0, point);
	}
	return points.length === known.length ? known : points;
}

/**
 * Adds points that other programs wrote, or that were read again. Omits a point that equals the previous one.
 *
 * @returns `history` itself when nothing is new.
 */
export function mergedHistory(history: ProjectHistory, points: readonly Point[]): ProjectHistory {
	if (points.length === 0) return history;
	const groups: Map<string, readonly Point[]> = Map.groupBy(points, (point) => point.id);
	if (history.size === 0) {
		// Most jobs have one point, and nothing to merge.
		for (const [id, added] of groups) if (added.length > 1) groups.set(id, mergedPoints([], added));
		return groups;
	}
	const merged = new Map(history);
	let isChanged = false;
	for (const [id, added] of groups) {
		const known = history.get(id) ?? [];
		const ofJob = mergedPoints(known, added);
		if (ofJob === known) continue;
		merged.set(id, ofJob);
		isChanged = true;
	}
	return isChanged ? merged : history;
}
