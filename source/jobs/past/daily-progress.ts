import { dayEdges } from './history-days.ts';
import { type HistoryStep, stepsOf, workIn } from './history-steps.ts';
import { type ImagesLeft, leftInAll, leftOf, nothingLeft } from './images-left.ts';
import { dayAt, type JobSeries, leftByDay, type SeriesOptions, seriesOf } from './job-series.ts';
import { type Forecasts, forecastsOf } from './progress-forecast.ts';

/** Maximum number of days, including today. */
const mostDays = 28;

/** Images that were processed on a day, and images that remained at its end. */
export interface ProgressDay extends ImagesLeft {
	/** Start of the day in local time, in milliseconds since the epoch. */
	readonly start: number;
	readonly annotated: number;
	readonly approved: number;
	/** Images sent back to the labeler. */
	readonly rejected: number;
	/**
	 * Images to annotate in new jobs, minus those of jobs that were removed, including corrections of counts;
	 * `null` on the first day of the history.
	 */
	readonly added: number | null;
}

/** Progress of some jobs. Times are milliseconds since the epoch. */
export interface DailyProgress extends ImagesLeft {
	readonly jobs: number;
	/** Start of their history; `null` when there is none. */
	readonly begins: number | null;
	readonly now: number;
	/** Days since the start of the history, four weeks at most; oldest first, today last. */
	readonly days: readonly ProgressDay[];
	readonly forecasts: Forecasts;
}

export interface DailyProgressOptions extends SeriesOptions {
	readonly now: number;
}

function daysOf(
	series: readonly JobSeries[],
	steps: readonly HistoryStep[],
	{ begins, now, left }: { readonly begins: number; readonly now: number; readonly left: ImagesLeft },
): readonly ProgressDay[] {
	// One extra day: its end shows what remained at the start of the first day.
	const edges = dayEdges(now, mostDays + 1);
	// The clock of another machine may be ahead.
	const byDay = Map.groupBy(steps, ({ at }) => Math.min(mostDays, dayAt(edges, at)));
	const lefts = leftByDay(series, edges);
	const days: ProgressDay[] = [];
	let before = nothingLeft;
	for (const [index, start] of edges.slice(0, -1).entries()) {
		const end = edges[index + 1] ?? now;
		const after = index === mostDays ? left : (lefts[index] ?? nothingLeft);
		const work = workIn(byDay.get(index) ?? []);
		// On the first day, images that already existed and new images cannot be told apart.
		const added = start <= begins ? null : after.left - before.left + work.annotated - work.rejected;
		if (index > 0 && end > begins) days.push({ start, ...work, added, ...after });
		before = after;
	}
	return days;
}

/**
 * Returns the progress of some jobs: what was done on each day, what remains, and when it will be done at the
 * recent pace. Work that was not observed at once counts for the day on which it was first seen.
 */
export function dailyProgressOf(options: DailyProgressOptions): DailyProgress {
	const { jobs, history, now } = options;
	const series = seriesOf(options);
	const steps = series.flatMap(({ points }) => stepsOf(points));
	const begins = series.reduce<number | null>(
		(first, { points: [point] }) =>
			point === undefined || (first !== null && first < point.at) ? first : point.at,
		null,
	);
	const left = leftInAll(jobs.map(leftOf));
	return {
		jobs: jobs.length,
		begins,
		now,
		...left,
		days: begins === null ? [] : daysOf(series, steps, { begins, now, left }),
		forecasts: forecastsOf({ ...left, steps, history, begins, now }),
	};
}
