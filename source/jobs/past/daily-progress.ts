import { type CountedJob, countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import type { Scope } from '../model/project-ref.ts';
import { rowAt, rowKey } from '../model/row-key.ts';
import { stageOf } from '../model/stage.ts';
import type { Point, ProjectHistory } from './history.ts';
import { dayEdges } from './history-days.ts';
import { type HistoryStep, nothingDone, stepsOf, workIn } from './history-steps.ts';
import { type Forecasts, forecastsOf } from './progress-forecast.ts';

/** Days that are looked back at most, today included. */
const mostDays = 28;

/** Images that are not done. */
interface ImagesLeft {
	/** To be annotated, or annotated again. */
	readonly left: number;
	/** To be approved: `left`, and those that are annotated. */
	readonly unapproved: number;
}

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

export interface DailyProgressOptions {
	readonly scope: Scope;
	readonly jobs: readonly Job[];
	/** By the jobs’ keys, with what they are now. It may know more jobs. */
	readonly history: ProjectHistory;
	/** Whether the jobs that history knows, and that are gone, count as well. */
	readonly hasGone: boolean;
	readonly now: number;
}

/** A job over time. */
interface Series {
	/** `null` when it is gone. */
	readonly job: Job | null;
	/** Begin with nothing done where its beginning is known. Never empty. */
	readonly points: readonly Point[];
}

const nothingLeft: ImagesLeft = { left: 0, unapproved: 0 };

/** Of a job that the service calls complete nothing is left, whatever its counts. */
function leftOf(job: CountedJob): ImagesLeft {
	if (stageOf(job) === 'done') return nothingLeft;
	const { annotated, unannotated, rejected } = countsOf(job);
	const left = unannotated + rejected;
	return { left, unapproved: left + annotated };
}

/** When the history of each project begins. */
function beginningsOf(scope: Scope, history: ProjectHistory): ReadonlyMap<string, number> {
	const begins = new Map<string, number>();
	for (const [key, [first]] of history) {
		if (first === undefined) continue;
		const { project } = rowAt(scope, key).ref;
		begins.set(project, Math.min(first.at, begins.get(project) ?? first.at));
	}
	return begins;
}

function seriesOf({ scope, jobs, history, hasGone }: DailyProgressOptions): readonly Series[] {
	const begins = beginningsOf(scope, history);
	const present = new Map(jobs.map((job) => [rowKey(job), job]));
	const keys = new Set([...present.keys(), ...(hasGone ? history.keys() : [])]);
	return [...keys].flatMap((key): Series | readonly [] => {
		const points = history.get(key) ?? [];
		const [first] = points;
		if (first === undefined) return [];
		const job = present.get(key) ?? null;
		const begin = begins.get(rowAt(scope, key).ref.project) ?? first.at;
		const created = job?.created ?? first.at;
		// The clock of the service may differ.
		const isNew = job !== null && created > begin;
		return { job, points: isNew ? [nothingDone(key, Math.min(created, first.at)), ...points] : points };
	});
}

/** What was left in a job when a day ended. Of a job that is gone nothing is known after its last change. */
function leftAt({ job, points }: Series, start: number, end: number): ImagesLeft {
	const index = points.findLastIndex(({ at }) => at < end);
	const point = points[index];
	if (point === undefined) return nothingLeft;
	if (index < points.length - 1) return leftOf(point);
	if (job === null) return point.at < start ? nothingLeft : leftOf(point);
	// It is as it was then, and so is its status.
	return leftOf({ ...point, status: job.status });
}

const sum = (left: readonly ImagesLeft[]): ImagesLeft => ({
	left: left.reduce((images, one) => images + one.left, 0),
	unapproved: left.reduce((images, one) => images + one.unapproved, 0),
});

function daysOf(
	series: readonly Series[],
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
	const days: ProgressDay[] = [];
	let before = nothingLeft;
	for (const [index, start] of edges.slice(0, -1).entries()) {
		const end = edges[index + 1] ?? now;
		const after = index === mostDays ? left : sum(series.map((one) => leftAt(one, start, end)));
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
	const left = sum(jobs.map(leftOf));
	return {
		jobs: jobs.length,
		begins,
		now,
		...left,
		days: begins === null ? [] : daysOf(series, steps, { begins, now, left }),
		forecasts: forecastsOf({ ...left, steps, history, begins, now }),
	};
}
