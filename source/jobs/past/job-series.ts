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
	/** Begin with nothing done where its beginning is known. Never empty. */
	readonly points: readonly Point[];
}

export interface SeriesOptions {
	readonly scope: Scope;
	readonly jobs: readonly Job[];
	/** By the jobs’ keys, with what they are now. It may know more jobs. */
	readonly history: ProjectHistory;
	/** Whether the jobs that history knows, and that are gone, count as well. */
	readonly hasGone: boolean;
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

/** The jobs that history knows, each over time. */
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
 * What was left in a job at the end of each day. Of a job that is gone nothing is known after its last change.
 *
 * @param edges when each day began, and the last one ended.
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
		// It is as it was at its last point, and so is its status. Most points last for days.
		if (index > before) left = leftOf(index === last ? { ...point, status: job?.status ?? null } : point);
		return left;
	});
}
