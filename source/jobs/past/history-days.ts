import type { Point } from './history.ts';
import { stepsOf } from './history-steps.ts';

/**
 * Returns the start of each of the last days, today last, and the end of today: one time more than there are
 * days, in local time.
 */
export function dayEdges(now: number, days: number): readonly number[] {
	const date = new Date(now);
	// Days are not always 24 hours long: when the clocks change, a day has 23 or 25.
	return Array.from({ length: days + 1 }, (_, index) =>
		new Date(date.getFullYear(), date.getMonth(), date.getDate() - days + 1 + index).getTime(),
	);
}

/**
 * Returns the images of a job that were annotated or approved on each of the last days, today last, for a
 * sparkline. Work that was not observed at once counts for the day on which it was first seen.
 *
 * @returns `null` for days before the job was first seen.
 */
export function workByDay(points: readonly Point[], now: number, days: number): readonly (number | null)[] {
	const first = points[0]?.at ?? Number.POSITIVE_INFINITY;
	const steps = stepsOf(points);
	const [start = now, ...ends] = dayEdges(now, days);
	return ends.map((to, index) => {
		const from = ends[index - 1] ?? start;
		if (first >= to) return null;
		return steps
			.filter(({ at }) => at >= from && at < to)
			.reduce((sum, { annotated, approved }) => sum + annotated + approved, 0);
	});
}
