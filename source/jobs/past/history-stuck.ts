import { spanText } from '../../text/span-text.ts';
import type { CountedJob } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { stageOf } from '../model/stage.ts';
import { isSamePoint, type Point } from './history.ts';

const hour = 3_600_000;

/** How long work that was begun is idle until its job is stuck. Milliseconds. */
export const stuckAfter = 24 * hour;

/**
 * Since when nothing has changed in a job, as far as anybody looked: it may have been for longer, never
 * for less. Milliseconds since the epoch; `null` for a job that was never seen.
 */
export function unchangedSince(points: readonly Point[]): number | null {
	const last = points.at(-1);
	if (last === undefined) return null;
	// Programs that watch at once may write the same down twice.
	const change = points.findLastIndex((point) => !isSamePoint(point, last));
	return points[change + 1]?.at ?? null;
}

/**
 * Since when work that was begun is idle; `null` where none was, or all is done, or nobody looked.
 * Milliseconds since the epoch.
 */
export function idleSince(job: CountedJob, points: readonly Point[]): number | null {
	const stage = stageOf(job);
	return stage === 'to-start' || stage === 'done' ? null : unchangedSince(points);
}

/** For how long work that was begun is idle; `null` as in {@link idleSince}. */
export function idleOf(job: Job, points: readonly Point[], now: number): number | null {
	const since = idleSince(job, points);
	return since === null ? null : Math.max(0, now - since);
}

/** Whether a job that is idle for this long is stuck. */
export const isLongIdle = (idle: number): boolean => idle >= stuckAfter;

/**
 * Whether a job was begun, is not done, and has not changed for a day. Nothing is claimed of a time in
 * which nobody looked.
 */
export const isStuck = (job: Job, points: readonly Point[], now: number): boolean =>
	isLongIdle(idleOf(job, points, now) ?? 0);

/** `no progress for 26 h`; `null` where there is none to miss, or less than an hour's. */
export function idleText(job: Job, points: readonly Point[], now: number): string | null {
	const idle = idleOf(job, points, now);
	return idle === null || idle < hour ? null : `no progress for ${spanText(idle)}`;
}
