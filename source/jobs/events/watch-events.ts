import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { isSameData } from '../model/same-data.ts';
import { jobRecord } from '../output/records.ts';
import { changesBetween, type JobChange } from './job-changes.ts';

interface Listed {
	readonly job: Job;
}

/** One change of a job list, for other programs. Its format is documented and must not change. */
export interface WatchEvent {
	/** `new`: the job is now in the list; `gone`: it no longer is. */
	readonly event: 'new' | 'changed' | 'gone';
	/** When the program noticed the change; ISO 8601. */
	readonly at: string;
	/** The job as it is now, or as it was last seen when it is gone. */
	readonly job: Readonly<Record<string, unknown>>;
	/** The previous counts; `null` for a new job. */
	readonly before: CountFields | null;
}

const countsBefore = ({ numImages, annotated, unannotated, approved, rejected }: Job) => ({
	numImages,
	annotated,
	unannotated,
	approved,
	rejected,
});

/** Returns the changes between two lists, in the order of the later one; jobs that are gone come last. */
export const watchChanges = (
	before: readonly Job[],
	after: readonly Job[],
	isKnown?: (project: string) => boolean,
): readonly JobChange<Listed>[] =>
	changesBetween(
		before.map((job) => ({ job })),
		after.map((job) => ({ job })),
		(one, other) => isSameData(one.job, other.job),
		isKnown,
	).filter(({ what }) => what !== 'same');

/**
 * Returns a change for other programs.
 *
 * @param now milliseconds since the epoch.
 * @param record the fields of the job.
 */
export const watchEvent = (
	{ what, before, after }: JobChange<Listed>,
	now: number,
	record = jobRecord((after ?? before).job),
): WatchEvent => ({
	event: what === 'same' ? 'changed' : what,
	at: new Date(now).toISOString(),
	job: record,
	before: before === null ? null : countsBefore(before.job),
});
