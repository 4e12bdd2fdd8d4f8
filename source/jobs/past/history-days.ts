import type { Point } from './history.ts';
import { stepsOf } from './history-steps.ts';

/** When a day begins that lies `before` days before the one of `time`, in local time. */
function dayStart(time: number, before: number): number {
	const date = new Date(time);
	// Not so many times 24 hours: when the clocks change, a day has 23 or 25.
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() - before).getTime();
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
	return Array.from({ length: days }, (_, index) => {
		const before = days - 1 - index;
		const [from, to] = [dayStart(now, before), dayStart(now, before - 1)];
		if (first >= to) return null;
		return steps
			.filter(({ at }) => at >= from && at < to)
			.reduce((sum, { annotated, approved }) => sum + annotated + approved, 0);
	});
}
