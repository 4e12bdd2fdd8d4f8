import { isSamePoint, type Point, type ProjectHistory } from './history.ts';

/** Puts a job's new points between those that are known, in the order of time. */
function mergedPoints(known: readonly Point[], added: readonly Point[]): readonly Point[] {
	const points = [...known];
	for (const point of added) {
		const place = points.findLastIndex(({ at }) => at <= point.at);
		const before = points[place];
		// What says the same as the point before it says nothing; what is read again is known.
		if (before !== undefined && (before.at === point.at || isSamePoint(before, point))) continue;
		points.splice(place + 1, 0, point);
	}
	return points.length === known.length ? known : points;
}

/**
 * Adds points that other programs wrote, or that were read once more. A point that says what the previous one
 * says is left out.
 *
 * @returns `history` itself when nothing is new.
 */
export function mergedHistory(history: ProjectHistory, points: readonly Point[]): ProjectHistory {
	const merged = new Map(history);
	let isChanged = false;
	for (const [id, added] of Map.groupBy(points, (point) => point.id)) {
		const known = history.get(id) ?? [];
		const ofJob = mergedPoints(known, added);
		if (ofJob === known) continue;
		merged.set(id, ofJob);
		isChanged = true;
	}
	return isChanged ? merged : history;
}
