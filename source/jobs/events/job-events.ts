import type { CountedJob } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { type Stage, stageOf } from '../model/stage.ts';
import { jobRecord } from '../output/records.ts';
import type { Point, ProjectHistory } from '../past/history.ts';
import { idleSince, isLongIdle, unchangedSince } from '../past/history-stuck.ts';
import { type Filter, passes } from '../triage/filter.ts';
import { attributesOf, type BatchNames } from '../triage/job-attributes.ts';
import { changesBetween } from './job-changes.ts';

/** One response with the jobs of a list, and what was known then. */
export interface Look {
	readonly jobs: readonly Job[];
	/** The history, including the current state of the jobs. */
	readonly history: ProjectHistory;
	/** When the response arrived, in milliseconds since the epoch. */
	readonly at: number;
}

/** An event that a person may have to react to. */
export type JobEventName = 'review' | 'rework' | 'done' | 'stuck';

/** A job as seen in a {@link Look}. */
interface Sight {
	readonly job: Job;
	readonly points: readonly Point[];
	readonly at: number;
}

/** A job has reached a stage that matters, or has now been idle for a day. */
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

/** Returns the sights of a response without the jobs in places that are quiet. */
const sightsOf = ({ jobs, history, at }: Look, isQuiet: readonly boolean[]): readonly Sight[] =>
	jobs
		.filter((_, index) => isQuiet[index] !== true)
		.map((job) => ({ job, points: history.get(rowKey(job)) ?? [], at }));

/**
 * Returns for each place of the list whether it holds the same job with the same history in both responses, and
 * it did not become idle for a day between them. Most responses change few of 10,000 jobs, so this takes less
 * than half the time of comparing all.
 */
const quietPlaces = (before: Look, after: Look): readonly boolean[] =>
	after.jobs.map((job, index) => {
		if (job !== before.jobs[index]) return false;
		const points = after.history.get(rowKey(job));
		if (points !== before.history.get(rowKey(job))) return false;
		const since = unchangedSince(points ?? []);
		return since === null || isLongIdle(after.at - since) === isLongIdle(before.at - since);
	});

/**
 * Returns a job's counts and status. Counts that are missing from the response keep their last value, so that
 * they do not look like events.
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
 * Returns the events between two responses, in the order of the later one; at most one event per job. A job
 * that is missing from one of them has no event, because its change was not observed.
 *
 * @param before `null` for the first response, which has no events.
 */
export function jobEvents(before: Look | null, after: Look): readonly JobEvent[] {
	if (before === null) return [];
	const isQuiet = quietPlaces(before, after);
	const changes = changesBetween(sightsOf(before, isQuiet), sightsOf(after, isQuiet));
	return changes.flatMap(({ before: old, after: sight }) => {
		const event = old === null || sight === null ? null : eventBetween(old, sight);
		return old === null || sight === null || event === null ? [] : [{ event, before: old, after: sight }];
	});
}

/**
 * Whether an event matches a filter: the job matched before, or matches now. So a filter for jobs in
 * annotation includes the event that a job is done, and a filter for jobs in review includes the event that a
 * job reaches review.
 */
export const isEventOf = ({ before, after }: JobEvent, filter: Filter, batchNames: BatchNames): boolean =>
	[before, after].some(({ job, points, at }) => passes(filter, attributesOf(job, batchNames, points), at));

/**
 * Returns an event for other programs. Its format is documented and must not change.
 *
 * @param record the fields of the job.
 */
export const eventRecord = ({ event, after: { job, at } }: JobEvent, record = jobRecord(job)) => ({
	event,
	at: new Date(at).toISOString(),
	job: record,
});
