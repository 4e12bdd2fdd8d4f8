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

/** Returns the start of each project's history. */
function beginningsOf(scope: Scope, history: ProjectHistory): ReadonlyMap<string, number> {
	const begins = new Map<string, number>();
	for (const [key, [first]] of history) {
		if (first === undefined) continue;
		const { project } = rowAt(scope, key).ref;
		begins.set(project, Math.min(first.at, begins.get(project) ?? first.at));
	}
	return begins;
}

/** Returns the jobs of the history, each over time. */
export function seriesOf({ scope, jobs, history, hasGone }: SeriesOptions): readonly JobSeries[] {
	const begins = beginningsOf(scope, history);
	const present = new Map(jobs.map((job) => [rowKey(job), job]));
	const keys = new Set([...present.keys(), ...(hasGone ? history.keys() : [])]);
	return [...keys].flatMap((key): JobSeries | readonly [] => {
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

/**
 * Returns what was left in a job at the end of each day. For a job that is gone, nothing is known after its
 * last change.
 *
 * @param edges the start of each day, and the end of the last one.
 */
export function leftByDay({ job, points }: JobSeries, edges: readonly number[]): readonly ImagesLeft[] {
	const last = points.length - 1;
	let index = -1;
	let left = nothingLeft;
	return edges.slice(1).map((end, day) => {
		const before = index;
		while (index < last && (points[index + 1]?.at ?? end) < end) index += 1;
		const point = points[index];
		if (point === undefined) return nothingLeft;
		if (job === null && index === last && point.at < (edges[day] ?? end)) return nothingLeft;
		// The state stays that of the last point, which often lasts for days; only the last point has the current
		// status.
		if (index > before) left = leftOf(index === last ? { ...point, status: job?.status ?? null } : point);
		return left;
	});
}
