import type { CountedJob } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { type Stage, stageOf } from '../model/stage.ts';
import { jobRecord } from '../output/records.ts';
import type { Point, ProjectHistory } from '../past/history.ts';
import { idleSince, isLongIdle } from '../past/history-stuck.ts';
import { type Filter, passes } from '../triage/filter.ts';
import { attributesOf, type BatchNames } from '../triage/job-attributes.ts';
import { changesBetween } from './job-changes.ts';

/** One answer with the jobs of a list, and what was known then. */
export interface Look {
	readonly jobs: readonly Job[];
	/** With what the jobs are now. */
	readonly history: ProjectHistory;
	/** When the answer came; milliseconds since the epoch. */
	readonly at: number;
}

/** What somebody may have to do something about. */
export type JobEventName = 'review' | 'rework' | 'done' | 'stuck';

/** A job as it was seen in a {@link Look}. */
interface Sight {
	readonly job: Job;
	readonly points: readonly Point[];
	readonly at: number;
}

/** A job has come to a stage that matters, or has been idle for a day by now. */
export interface JobEvent {
	readonly event: JobEventName;
	readonly before: Sight;
	readonly after: Sight;
}

const eventOfStage: Readonly<Record<Stage, JobEventName | null>> = {
	'to-start': null,
	annotating: null,
	'to-review': 'review',
	rework: 'rework',
	done: 'done',
};

const sightsOf = ({ jobs, history, at }: Look): readonly Sight[] =>
	jobs.map((job) => ({ job, points: history.get(rowKey(job)) ?? [], at }));

/**
 * The job's counts and status; counts that the answer left out are as they last were, or they would pass for
 * events.
 */
function countsIn({ job, points }: Sight): CountedJob {
	const last = points.at(-1);
	return last === undefined ? job : { ...last, status: job.status };
}

function isStuckIn(sight: Sight): boolean {
	const since = idleSince(countsIn(sight), sight.points);
	return since !== null && isLongIdle(sight.at - since);
}

function eventBetween(before: Sight, after: Sight): JobEventName | null {
	const stage = stageOf(countsIn(after));
	if (stage !== stageOf(countsIn(before))) return eventOfStage[stage];
	return isStuckIn(after) && !isStuckIn(before) ? 'stuck' : null;
}

/**
 * What happened between two answers, in the order of the later one; at most one event a job. A job that one
 * of them lacks has no event: nobody saw how it came to be so.
 *
 * @param before `null` where this is the first answer, in which nothing happens.
 */
export function jobEvents(before: Look | null, after: Look): readonly JobEvent[] {
	if (before === null) return [];
	return changesBetween(sightsOf(before), sightsOf(after)).flatMap(({ before: old, after: sight }) => {
		const event = old === null || sight === null ? null : eventBetween(old, sight);
		return old === null || sight === null || event === null ? [] : [{ event, before: old, after: sight }];
	});
}

/**
 * Whether an event is one of a filter's jobs: the job passed it before, or does so now. So a filter for what
 * is being annotated hears that a job is done, and one for what waits for review that a job does so now.
 */
export const isEventOf = ({ before, after }: JobEvent, filter: Filter, batchNames: BatchNames): boolean =>
	[before, after].some(({ job, points, at }) => passes(filter, attributesOf(job, batchNames, points), at));

/**
 * An event, as it is told to other programs. Its shape is documented, and stays.
 *
 * @param record what is told of the job.
 */
export const eventRecord = ({ event, after: { job, at } }: JobEvent, record = jobRecord(job)) => ({
	event,
	at: new Date(at).toISOString(),
	job: record,
});
