import type { Job } from '../jobs/model/job.ts';
import type { Point } from '../jobs/past/history.ts';
import { workByDay } from '../jobs/past/history-days.ts';
import { restText } from '../jobs/past/history-stuck.ts';
import { paceText } from '../jobs/past/pace.ts';
import { finishOf, finishText, paceOfJob } from '../jobs/past/pace-of-job.ts';
import { sparkline } from '../text/sparkline.ts';

/** Days that a sparkline looks back at most, today included. */
const mostDays = 14;

/** A field of a job, and what stands beside it. */
type Field = readonly [label: string, value: string];

function paceField(points: readonly Point[], now: number): readonly Field[] {
	const parts = (['drawn', 'approved'] as const).flatMap((work) => {
		const pace = paceOfJob(points, work, now);
		return pace === null ? [] : [`${paceText(pace)} ${work}`];
	});
	return parts.length === 0 ? [] : [['pace', parts.join(', ')]];
}

function daysField(points: readonly Point[], now: number): readonly Field[] {
	const work = workByDay(points, now, mostDays).filter((images) => images !== null);
	const most = Math.max(0, ...work);
	// A single day can be compared with none.
	return work.length < 2 || most === 0
		? []
		: [[`${work.length} days`, `${sparkline(work)} up to ${most} images`]];
}

/**
 * What a job's past tells: how fast it goes while work goes on, when it will be finished at that pace, what
 * was done on the last days, and for how long nothing was. What nobody saw is not claimed: a job that was
 * never seen to move has neither pace nor days.
 *
 * @param now milliseconds since the epoch.
 */
export function historyFields(job: Job, points: readonly Point[], now: number): readonly Field[] {
	const finish = finishOf(job, points, now);
	const rest = restText(job, points, now);
	return [
		...paceField(points, now),
		...(finish === null ? [] : [['finish', finishText(finish)] as const]),
		...daysField(points, now),
		...(rest === null ? [] : [['rests', rest] as const]),
	];
}
