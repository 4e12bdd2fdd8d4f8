import type { Job } from '../model/job.ts';
import type { Point } from '../past/history.ts';
import { idleText } from '../past/history-stuck.ts';
import { paceText } from '../past/pace.ts';
import { finishOf, finishText, paceOfJob } from '../past/pace-of-job.ts';
import type { Described } from './describe-job.ts';

function paceValue(points: readonly Point[], now: number): string | null {
	const parts = (['annotated', 'approved'] as const).flatMap((work) => {
		const pace = paceOfJob(points, work, now);
		return pace === null ? [] : [`${paceText(pace)} ${work}`];
	});
	return parts.length === 0 ? null : parts.join(', ');
}

/**
 * Describes a job's past: its pace while work was going on, its ETA at that pace, and the time without
 * progress. What was not observed is `null`.
 *
 * @param now milliseconds since the epoch.
 */
export function describePast(job: Job, points: readonly Point[], now: number) {
	const finish = finishOf(job, points, now);
	return {
		pace: { label: 'Pace', value: paceValue(points, now) },
		finish: { label: 'Finish', value: finish === null ? null : finishText(finish) },
		idle: { label: 'Idle', value: idleText(job, points, now) },
	} as const satisfies Readonly<Record<string, Described>>;
}
