import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { isSameData } from '../model/same-data.ts';
import { jobRecord } from '../output/records.ts';
import { changesBetween } from './job-changes.ts';

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

/**
 * What changed between two lists, in the order of the later one; what is gone comes last.
 *
 * @param now milliseconds since the epoch.
 */
export function watchEvents(
	before: readonly Job[],
	after: readonly Job[],
	now: number,
	isKnown?: (project: string) => boolean,
): readonly WatchEvent[] {
	const at = new Date(now).toISOString();
	const rowsOf = (jobs: readonly Job[]) => jobs.map((job) => ({ job }));
	return changesBetween(
		rowsOf(before),
		rowsOf(after),
		(one, other) => isSameData(one.job, other.job),
		isKnown,
	).flatMap(({ what, before: old, after: current }) => {
		if (what === 'same') return [];
		const { job } = current ?? old;
		return [{ event: what, at, job: jobRecord(job), before: old === null ? null : countsBefore(old.job) }];
	});
}
