import type { Point, ProjectHistory } from './history.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Time span in which only one point is kept, by age, in milliseconds; `null` keeps every point. */
const spans = [
	{ olderThan: 90 * day, span: Number.POSITIVE_INFINITY },
	{ olderThan: 8 * day, span: day },
	// Precise enough for the pace of a week, because a pause is much longer.
	{ olderThan: day, span: 10 * minute },
	{ olderThan: hour, span: minute },
] as const;

/** Maximum number of points of a project, about 7 MB, or `pointsOfJob` for each job when that is more. */
const mostPoints = 60_000;
const pointsOfJob = 3;
/** Shortest and longest time between two points when there are too many, in milliseconds. */
const finest = 15_000;
const coarsest = 1000 * day;

/** Counts the points of all jobs. */
export function pointsOf(history: ProjectHistory): number {
	let count = 0;
	for (const points of history.values()) count += points.length;
	return count;
}

/** Age, in milliseconds, from which the points of a job that is gone are deleted. */
const goneAfter = 90 * day;

/** Returns a key for the time span of a point: of the points with the same key, only the last one is kept. */
function spanOf({ at }: Point, now: number): string {
	for (const { olderThan, span } of spans) {
		// Spans are aligned, so that thinning in two steps gives the same result as thinning once.
		const width = Math.min(span, day);
		const end = (Math.floor(at / width) + 1) * width;
		if (end <= now - olderThan) return `${span} ${Math.floor(at / span)}`;
	}
	return String(at);
}

/** Thins a job's points: keeps the first, the last, and the last one of each span. */
function thinPoints(points: readonly Point[], spanOf: (point: Point) => string | number): readonly Point[] {
	return points.filter((point, index) => {
		const next = points[index + 1];
		return index === 0 || next === undefined || spanOf(point) !== spanOf(next);
	});
}

const thinAll = (
	history: Iterable<readonly [string, readonly Point[]]>,
	spanOf: (point: Point) => string | number,
): ProjectHistory => new Map(Array.from(history, ([id, points]) => [id, thinPoints(points, spanOf)]));

/**
 * Removes points of any age until at most `most` remain, because thousands of jobs may change at every
 * refresh. The points that are closest together are removed first.
 */
function boundHistory(history: ProjectHistory, most: number): ProjectHistory {
	let bounded = history;
	for (let width = finest; width < coarsest && pointsOf(bounded) > most; width *= 2) {
		bounded = thinAll(bounded, ({ at }) => Math.floor(at / width));
	}
	return bounded;
}

/**
 * Removes details from old points: all points of the last hour stay, then one a minute, after a day one in
 * ten minutes, after eight days one a day, after 90 days one in total. A job that is gone and has no points
 * in the last 90 days is deleted. If too many points remain, those that are closest together are also
 * removed.
 *
 * @param present ids of the jobs in the project.
 */
export function thinHistory(
	history: ProjectHistory,
	present: ReadonlySet<string>,
	now: number,
): ProjectHistory {
	const kept = [...history].filter(
		([id, points]) => present.has(id) || (points.at(-1)?.at ?? 0) > now - goneAfter,
	);
	return boundHistory(
		thinAll(kept, (point) => spanOf(point, now)),
		Math.max(mostPoints, pointsOfJob * kept.length),
	);
}
