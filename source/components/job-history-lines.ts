import type { Job } from '../jobs/model/job.ts';
import type { Described } from '../jobs/output/describe-job.ts';
import { describePast } from '../jobs/output/describe-past.ts';
import type { Point } from '../jobs/past/history.ts';
import { workByDay } from '../jobs/past/history-days.ts';
import { counted } from '../text/counted.ts';
import { sparkline } from '../text/sparkline.ts';

/** Maximum number of days in a sparkline, including today. */
const mostDays = 14;

function describeDays(points: readonly Point[], now: number): Described {
	const work = workByDay(points, now, mostDays).filter((images) => images !== null);
	const most = Math.max(0, ...work);
	// A single day cannot be compared.
	const isKnown = work.length >= 2 && most > 0;
	return {
		label: counted(work.length, 'day'),
		value: isKnown ? `${sparkline(work)} best day: ${counted(most, 'image')}` : null,
	};
}

/**
 * Formats a job's history with the work of the last days. A job without observed progress has neither pace
 * nor days.
 *
 * @param now milliseconds since the epoch.
 */
export function historyFields(job: Job, points: readonly Point[], now: number): readonly Described[] {
	const { pace, finish, idle } = describePast(job, points, now);
	return [idle, pace, finish, describeDays(points, now)].filter(({ value }) => value !== null);
}
