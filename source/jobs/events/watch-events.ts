import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { isSameData } from '../model/same-data.ts';
import { jobRecord } from '../output/records.ts';
import { changesBetween, type JobChange } from './job-changes.ts';

interface Listed {
	readonly job: Job;
}

/** One change of a list of jobs, as it is told to other programs. Its shape is documented, and stays. */
export interface WatchEvent {
	/** `new`: it came into the list; `gone`: it left it. */
	readonly event: 'new' | 'changed' | 'gone';
	/** When the program saw it; ISO 8601. */
	readonly at: string;
	/** As it is now; one that is gone, as it was last seen. */
	readonly job: Readonly<Record<string, unknown>>;
	/** What was last seen of its counts; `null` for a new job. */
	readonly before: CountFields | null;
}

const countsBefore = ({ numImages, annotated, unannotated, approved, rejected }: Job) => ({
	numImages,
	annotated,
	unannotated,
	approved,
	rejected,
});

/** What changed between two lists, in the order of the later one; what is gone comes last. */
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
 * A change, as it is told to other programs.
 *
 * @param now milliseconds since the epoch.
 * @param record what is told of the job.
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
