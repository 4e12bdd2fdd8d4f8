import { clockTime } from '../../text/age.ts';
import { spanText } from '../../text/span-text.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { stageOf } from '../model/stage.ts';
import type { Point } from './history.ts';
import { stepsOf, type Work } from './history-steps.ts';
import { type Pace, paceOf } from './pace.ts';

const hour = 3_600_000;
/** Period for measuring a pace, in milliseconds; older steps say little, because people change their pace. */
export const paceWindow = 7 * 24 * hour;
/**
 * Longest work that may be done without interruption, in milliseconds; for longer work, no time of day can be
 * predicted.
 */
const oneGo = 8 * hour;

/** The next work of a job, and its number of images. */
interface WorkLeft {
	readonly work: Work;
	readonly images: number;
}

/** Returns the remaining work in a job's stage; `null` when it is done or has no counts. */
function workLeftOf(job: Job): WorkLeft | null {
	const { unannotated, rejected, toReview } = countsOf(job);
	const left: WorkLeft =
		stageOf(job) === 'to-review'
			? { work: 'approved', images: toReview }
			: { work: 'annotated', images: unannotated + rejected };
	return left.images === 0 ? null : left;
}

/** Returns the pace of a job over the last week. */
export const paceOfJob = (points: readonly Point[], work: Work, now: number): Pace | null =>
	paceOf(
		stepsOf(points).filter(({ at }) => at > now - paceWindow),
		work,
	);

/** Estimate of when the next work of a job will be done. */
export interface Finish extends WorkLeft {
	readonly pace: Pace;
	/** Duration of the work without pauses, in milliseconds. */
	readonly time: number;
	/** When it will be done if work continues without a pause, in milliseconds since the epoch. */
	readonly at: number;
}

/** Estimates when a job's annotation or review will be done at its own pace; `null` when unknown. */
export function finishOf(job: Job, points: readonly Point[], now: number): Finish | null {
	const left = workLeftOf(job);
	const pace = left === null ? null : paceOfJob(points, left.work, now);
	if (left === null || pace === null) return null;
	const time = (left.images / pace.imagesPerHour) * hour;
	return { ...left, pace, time, at: now + time };
}

/**
 * Formats an estimate: `annotated ~16:30 at this pace`, or `~23 h of work to annotate` when the work is too
 * long to be done without interruption.
 */
export function finishText({ work, time, at }: Finish): string {
	return time < oneGo
		? `${work} ~${clockTime(at).slice(0, 5)} at this pace`
		: `~${spanText(time)} of work to ${work === 'annotated' ? 'annotate' : 'approve'}`;
}
