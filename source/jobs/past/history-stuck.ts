import { spanText } from '../../text/span-text.ts';
import type { CountedJob } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { stageOf } from '../model/stage.ts';
import { isSamePoint, type Point } from './history.ts';

const hour = 3_600_000;

/** How long a started job must be idle to be stuck, in milliseconds. */
export const stuckAfter = 24 * hour;

/**
 * Returns since when a job is known to be unchanged, in milliseconds since the epoch: the actual time may be
 * longer, but not shorter. Returns `null` for a job that was never seen.
 */
export function unchangedSince(points: readonly Point[]): number | null {
	const last = points.at(-1);
	if (last === undefined) return null;
	// Several running programs may record the same point twice.
	const change = points.findLastIndex((point) => !isSamePoint(point, last));
	return points[change + 1]?.at ?? null;
}

/**
 * Returns since when started work has been idle, in milliseconds since the epoch; `null` when no work was
 * started, all is done, or nothing was observed.
 */
export function idleSince(job: CountedJob, points: readonly Point[]): number | null {
	const stage = stageOf(job);
	return stage === 'to-start' || stage === 'done' ? null : unchangedSince(points);
}

/** Returns how long started work has been idle, in milliseconds; `null` as in {@link idleSince}. */
export function idleOf(job: Job, points: readonly Point[], now: number): number | null {
	const since = idleSince(job, points);
	return since === null ? null : Math.max(0, now - since);
}

/** Whether a job that has been idle for this long is stuck. */
export const isLongIdle = (idle: number): boolean => idle >= stuckAfter;

/**
 * Whether a job was started, is not done, and has not changed for a day. Time that was not observed does not
 * count.
 */
export const isStuck = (job: Job, points: readonly Point[], now: number): boolean =>
	isLongIdle(idleOf(job, points, now) ?? 0);

/**
 * Describes the time without progress: `26 h`; `null` when it is less than an hour, or does
 * not apply.
 */
export function idleText(job: Job, points: readonly Point[], now: number): string | null {
	const idle = idleOf(job, points, now);
	return idle === null || idle < hour ? null : spanText(idle);
}
