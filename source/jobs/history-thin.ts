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
function thinPoints(points: readonly Point[], now: number): readonly Point[] {
	return points.filter((point, index) => {
		const next = points[index + 1];
		return index === 0 || next === undefined || spanOf(point, now) !== spanOf(next, now);
	});
}

/**
 * Takes out what is too old to be of use in full: all points of an hour stay, then one a minute, after a
 * day one in ten minutes, after eight days one a day, after 90 days one in all. A job that is gone, and of
 * which nothing is known from the last 90 days, is forgotten.
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
	return new Map(kept.map(([id, points]) => [id, thinPoints(points, now)]));
}
