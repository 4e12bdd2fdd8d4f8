import type { Job } from '../jobs/model/job.ts';
import type { Point } from '../jobs/past/history.ts';
import { workByDay } from '../jobs/past/history-days.ts';
import { restText } from '../jobs/past/history-stuck.ts';
import { type Pace, paceText } from '../jobs/past/pace.ts';
import { finishOf, finishText, paceOfJob } from '../jobs/past/pace-of-job.ts';
import { counted } from '../text/counted.ts';

/** Days that are added up, today included. */
const days = 14;

/** Signs of an estimate as they are said. */
export const aloud = (text: string): string => text.replaceAll('~', 'about ').replaceAll('/h', ' an hour');

/** A pace in words: `about 34 images an hour`. */
export const paceWords = (pace: Pace): string => aloud(paceText(pace));

/** A field of a job, and what is said of it. */
export type Field = readonly [name: string, value: string];

/**
 * What a job's past tells: how fast it goes while work goes on, when it will be finished at that pace, what
 * was done on the last days, and for how long nothing was. What nobody saw is not claimed.
 *
 * @param now milliseconds since the epoch.
 */
export function pastFields(job: Job, points: readonly Point[], now: number): readonly Field[] {
	const paces = (['drawn', 'approved'] as const).flatMap((work) => {
		const pace = paceOfJob(points, work, now);
		return pace === null ? [] : [`${paceWords(pace)} ${work}`];
	});
	const finish = finishOf(job, points, now);
	const worked = workByDay(points, now, days).reduce<number>((sum, images) => sum + (images ?? 0), 0);
	const rest = restText(job, points, now);
	return [
		...(paces.length === 0 ? [] : [['Pace', paces.join(', ')] as const]),
		...(finish === null ? [] : [['Finish', aloud(finishText(finish))] as const]),
		...(worked === 0 ? [] : [[`Done in ${days} days`, counted(worked, 'image')] as const]),
		...(rest === null ? [] : [['Rests', rest] as const]),
	];
}
