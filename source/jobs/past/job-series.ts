import type { Job } from '../model/job.ts';
import type { Scope } from '../model/project-ref.ts';
import { rowAt, rowKey } from '../model/row-key.ts';
import type { Point, ProjectHistory } from './history.ts';
import { nothingDone } from './history-steps.ts';
import { type ImagesLeft, leftOf, nothingLeft } from './images-left.ts';

/** A job over time. */
export interface JobSeries {
	/** `null` when it is gone. */
	readonly job: Job | null;
	/** Starts with a point at which nothing was done, if the start of the job is known. Never empty. */
	readonly points: readonly Point[];
}

export interface SeriesOptions {
	readonly scope: Scope;
	readonly jobs: readonly Job[];
	/** Points by job key, including the current state. May contain more jobs. */
	readonly history: ProjectHistory;
	/** Whether jobs of the history that are gone are included. */
	readonly hasGone: boolean;
}

/** Returns the jobs of the history, each over time. */
export function seriesOf({ scope, jobs, history, hasGone }: SeriesOptions): readonly JobSeries[] {
	const projectOf = (key: string): string => scope.project ?? rowAt(scope, key).ref.project;
	const begins = new Map<string, number>();
	for (const [key, [first]] of history) {
		const project = projectOf(key);
		if (first !== undefined) begins.set(project, Math.min(first.at, begins.get(project) ?? first.at));
	}
	const series: JobSeries[] = [];
	function add(key: string, job: Job | null): void {
		const points = history.get(key) ?? [];
		const [first] = points;
		if (first === undefined) return;
		const created = job?.created ?? first.at;
		// The clock of the service may differ.
		const isNew = job !== null && created > (begins.get(projectOf(key)) ?? first.at);
		series.push({
			job,
			points: isNew ? [nothingDone(key, Math.min(created, first.at)), ...points] : points,
		});
	}
	const present = new Map(jobs.map((job) => [rowKey(job), job]));
	for (const [key, job] of present) add(key, job);
	if (hasGone) for (const key of history.keys()) if (!present.has(key)) add(key, null);
	return series;
}

/**
 * Returns what was left in all jobs at the end of each day. For a job that is gone, nothing is known after
 * the day of its last change.
 *
 * @param edges the start of each day, and the end of the last one.
 */
export function leftByDay(series: readonly JobSeries[], edges: readonly number[]): readonly ImagesLeft[] {
	// By how much each day differs from the day before, so that days without changes cost nothing.
	const changes = edges.map(() => ({ left: 0, unapproved: 0 }));
	function change(day: number, before: ImagesLeft, after: ImagesLeft): void {
		const total = changes[day];
		if (total === undefined) return;
		total.left += after.left - before.left;
		total.unapproved += after.unapproved - before.unapproved;
	}
	for (const { job, points } of series) {
		const last = points.at(-1);
		let before = nothingLeft;
		let day = 0;
		for (const [index, point] of points.entries()) {
			const next = points[index + 1];
			day = Math.max(day, dayAt(edges, point.at));
			// Only the last state of a day counts.
			if (next !== undefined && next.at < (edges[day + 1] ?? 0)) continue;
			// Only the last point has the current status.
			const after = leftOf(point === last ? { ...point, status: job?.status ?? null } : point);
			change(day, before, after);
			before = after;
		}
		if (job === null) change(dayAt(edges, last?.at ?? 0) + 1, before, nothingLeft);
	}
	let total = nothingLeft;
	return changes.slice(0, -1).map(({ left, unapproved }) => {
		total = { left: total.left + left, unapproved: total.unapproved + unapproved };
		return total;
	});
}

/**
 * Returns the index of the day of a time; -1 before the first. The loop takes a tenth of the time of
 * `findLastIndex`, and there are tens of thousands of points.
 */
export function dayAt(edges: readonly number[], at: number): number {
	let day = edges.length - 1;
	while (day >= 0 && (edges[day] ?? 0) > at) day -= 1;
	return day;
}
