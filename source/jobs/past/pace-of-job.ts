import { clockTime } from '../../text/age.ts';
import { spanText } from '../../text/span-text.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { stageOf } from '../model/stage.ts';
import type { Point } from './history.ts';
import { stepsOf, type Work } from './history-steps.ts';
import { type Pace, paceOf } from './pace.ts';

const hour = 3_600_000;
/** People change their pace: older steps say little; milliseconds. */
export const paceWindow = 7 * 24 * hour;
/** Longer work is not done in one go, so that no time of day can be given for its end; milliseconds. */
const oneGo = 8 * hour;

/** What a job waits for, and how many images that is. */
interface WorkLeft {
	readonly work: Work;
	readonly images: number;
}

/** What is left to be done in a job's stage; `null` when it is done, or nothing is counted. */
function workLeftOf(job: Job): WorkLeft | null {
	const { unannotated, rejected, toReview } = countsOf(job);
	const left: WorkLeft =
		stageOf(job) === 'to-review'
			? { work: 'approved', images: toReview }
			: { work: 'annotated', images: unannotated + rejected };
	return left.images === 0 ? null : left;
}

/** The pace of a job over the last week. */
export const paceOfJob = (points: readonly Point[], work: Work, now: number): Pace | null =>
	paceOf(
		stepsOf(points).filter(({ at }) => at > now - paceWindow),
		work,
	);

/** When what a job waits for will be done. An estimate. */
export interface Finish extends WorkLeft {
	readonly pace: Pace;
	/** How long the work will take, pauses left out; milliseconds. */
	readonly time: number;
	/** When it is done if it goes on without a pause; milliseconds since the epoch. */
	readonly at: number;
}

/** When a job's annotation, or its review, will be done at its own pace; `null` where nothing is known. */
export function finishOf(job: Job, points: readonly Point[], now: number): Finish | null {
	const left = workLeftOf(job);
	const pace = left === null ? null : paceOfJob(points, left.work, now);
	if (left === null || pace === null) return null;
	const time = (left.images / pace.imagesPerHour) * hour;
	return { ...left, pace, time, at: now + time };
}

/** `annotated ~16:30 at this pace`, or `~23 h of work to annotate` where it will not be done in one go. */
export function finishText({ work, time, at }: Finish): string {
	return time < oneGo
		? `${work} ~${clockTime(at).slice(0, 5)} at this pace`
		: `~${spanText(time)} of work to ${work === 'annotated' ? 'annotate' : 'approve'}`;
}
