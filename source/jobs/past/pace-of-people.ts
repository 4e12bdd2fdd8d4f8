import { TextMap } from '../../text/text-map.ts';
import { personSpellings } from '../assign/workload.ts';
import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import type { ProjectHistory } from './history.ts';
import { type HistoryStep, stepsOf } from './history-steps.ts';
import { type Pace, paceOfPerson } from './pace.ts';
import { paceWindow } from './pace-of-job.ts';

/**
 * Returns the steps of each labeler's jobs. All images of a job count for its current labeler, even those
 * annotated before.
 */
function stepsByLabeler(
	history: ProjectHistory,
	jobs: readonly Job[],
): ReadonlyMap<string, readonly HistoryStep[]> {
	const spellings = personSpellings(jobs);
	const steps = new Map<string, HistoryStep[]>();
	for (const job of jobs) {
		const labeler = job.labeler === null ? undefined : spellings.get(job.labeler);
		if (labeler === undefined) continue;
		const theirs = steps.get(labeler) ?? [];
		theirs.push(...stepsOf(history.get(rowKey(job)) ?? []));
		steps.set(labeler, theirs);
	}
	return steps;
}

/**
 * Returns each labeler's pace of annotating over the last week, for all jobs together. Omits people with too
 * little data.
 */
export function pacesOfLabelers(history: ProjectHistory, jobs: readonly Job[], now: number): TextMap<Pace> {
	const paces = new TextMap<Pace>();
	for (const [person, steps] of stepsByLabeler(history, jobs)) {
		const pace = paceOfPerson(steps.filter(({ at }) => at > now - paceWindow));
		if (pace !== null) paces.set(person, pace);
	}
	return paces;
}
