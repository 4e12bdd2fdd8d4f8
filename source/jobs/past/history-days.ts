import type { Point } from './history.ts';
import { stepsOf } from './history-steps.ts';

/**
 * When each of the last days began, today last, and when today ends: one time more than there are days, in
 * local time.
 */
export function dayEdges(now: number, days: number): readonly number[] {
	const date = new Date(now);
	// Not so many times 24 hours: when the clocks change, a day has 23 or 25.
	return Array.from({ length: days + 1 }, (_, index) =>
		new Date(date.getFullYear(), date.getMonth(), date.getDate() - days + 1 + index).getTime(),
	);
}

/**
 * Images that were annotated or approved in a job on each of the last days, today last: what a sparkline
 * shows. What was done while nobody looked counts for the day on which it was seen.
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
