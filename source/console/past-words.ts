import type { Job } from '../jobs/model/job.ts';
import type { Described } from '../jobs/output/describe-job.ts';
import { describePast } from '../jobs/output/describe-past.ts';
import type { Point } from '../jobs/past/history.ts';
import { workByDay } from '../jobs/past/history-days.ts';
import { type Pace, paceText } from '../jobs/past/pace.ts';
import { counted } from '../text/counted.ts';
import { aloud } from './words.ts';

/** Number of days to add up, including today. */
const days = 14;

/** Formats a pace in words: `about 34 images an hour`. */
export const paceWords = (pace: Pace): string => aloud(paceText(pace));

/**
 * Describes a job's history, including the work of the last days.
 *
 * @param now milliseconds since the epoch.
 */
export function pastFields(job: Job, points: readonly Point[], now: number): readonly Described[] {
	const { pace, finish, idle } = describePast(job, points, now);
	const worked = workByDay(points, now, days).reduce<number>((sum, images) => sum + (images ?? 0), 0);
	const done = { label: `Done in ${days} days`, value: worked === 0 ? null : counted(worked, 'image') };
	return [pace, finish, done, idle].flatMap(({ label, value }) =>
		value === null ? [] : [{ label, value: aloud(value) }],
	);
}
