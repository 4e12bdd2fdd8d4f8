import { dayEdges } from './history-days.ts';
import { type HistoryStep, stepsOf, workIn } from './history-steps.ts';
import { type ImagesLeft, leftInAll, leftOf, nothingLeft } from './images-left.ts';
import { type JobSeries, leftByDay, type SeriesOptions, seriesOf } from './job-series.ts';
import { type Forecasts, forecastsOf } from './progress-forecast.ts';

/** Days that are looked back at most, today included. */
const mostDays = 28;

/** What was done on a day, in images, and what was left at its end. */
export interface ProgressDay extends ImagesLeft {
	/** When it began, in local time; milliseconds since the epoch. */
	readonly start: number;
	readonly annotated: number;
	readonly approved: number;
	/** Sent back to the labeler. */
	readonly rejected: number;
	/**
	 * To be annotated in new jobs, less those that left with theirs, corrections of counts included; `null` on the
	 * day on which history begins.
	 */
	readonly added: number | null;
}

/** How some jobs go on. Times are milliseconds since the epoch. */
export interface DailyProgress extends ImagesLeft {
	readonly jobs: number;
	/** When their history begins; `null` when there is none. */
	readonly begins: number | null;
	readonly now: number;
	/** From the day on which history begins, four weeks at most; the oldest first, today last. */
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
	// The day before the first tells what was left in the morning of that.
	const edges = dayEdges(now, mostDays + 1);
	const byDay = Map.groupBy(steps, ({ at }) =>
		// The clock of another machine may be ahead.
		Math.min(
			mostDays,
			edges.findLastIndex((edge) => edge <= at),
		),
	);
	const lefts = series.map((one) => leftByDay(one, edges));
	const days: ProgressDay[] = [];
	let before = nothingLeft;
	for (const [index, start] of edges.slice(0, -1).entries()) {
		const end = edges[index + 1] ?? now;
		const after = index === mostDays ? left : leftInAll(lefts.map((one) => one[index] ?? nothingLeft));
		const work = workIn(byDay.get(index) ?? []);
		// On the first day, what was there cannot be told from what came.
		const added = start <= begins ? null : after.left - before.left + work.annotated - work.rejected;
		if (index > 0 && end > begins) days.push({ start, ...work, added, ...after });
		before = after;
	}
	return days;
}

/**
 * How some jobs go on: what was done on each day, what is left, and when that will be done at the recent pace.
 * What was done while nobody looked counts for the day on which it was seen.
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
