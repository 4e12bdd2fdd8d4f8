import type { Point, ProjectHistory } from './history.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Of which span of time a point may be the only one; `null` keeps every point. Milliseconds. */
const spans = [
	{ olderThan: 90 * day, span: Number.POSITIVE_INFINITY },
	{ olderThan: 8 * day, span: day },
	// Fine enough for a week's pace: a pause is far longer.
	{ olderThan: day, span: 10 * minute },
	{ olderThan: hour, span: minute },
] as const;

/** So many points of a project are kept, some 7 MB, or so many of each job where there are more jobs. */
const mostPoints = 60_000;
const pointsOfJob = 3;
/** The shortest and the longest time from one point to the next where there are too many; milliseconds. */
const finest = 15_000;
const coarsest = 1000 * day;

/** How many points there are of all jobs. */
export function pointsOf(history: ProjectHistory): number {
	let count = 0;
	for (const points of history.values()) count += points.length;
	return count;
}

/** Points older than this say nothing of a job that is gone; milliseconds. */
const goneAfter = 90 * day;

/** What a point shares with those of which only the last one is kept. */
function spanOf({ at }: Point, now: number): string {
	for (const { olderThan, span } of spans) {
		// Whole spans grow old, so that thinning in two steps is the same as in one.
		const width = Math.min(span, day);
		const end = (Math.floor(at / width) + 1) * width;
		if (end <= now - olderThan) return `${span} ${Math.floor(at / span)}`;
	}
	return String(at);
}

/** A job's points without those that are too many: its first and last stay, and the last of each span. */
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
 * Takes out points, whatever their age, until there are no more than `most`: thousands of jobs may change at
 * every refresh. The points that stand closest go first.
 */
function boundHistory(history: ProjectHistory, most: number): ProjectHistory {
	let bounded = history;
	for (let width = finest; width < coarsest && pointsOf(bounded) > most; width *= 2) {
		bounded = thinAll(bounded, ({ at }) => Math.floor(at / width));
	}
	return bounded;
}

/**
 * Takes out what is too old to be of use in full: all points of an hour stay, then one a minute, after a
 * day one in ten minutes, after eight days one a day, after 90 days one in all. A job that is gone, and of
 * which nothing is known from the last 90 days, is forgotten. Where that leaves too many points, those that
 * stand closest go, too.
 *
 * @param present ids of the jobs that the project has.
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
