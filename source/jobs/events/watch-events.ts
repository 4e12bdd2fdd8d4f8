import type { CountFields } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { isSameData } from '../model/same-data.ts';
import { jobRecord } from '../output/records.ts';

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
): readonly WatchEvent[] {
	const at = new Date(now).toISOString();
	const known = new Map(before.map((job) => [rowKey(job), job]));
	const present = new Set(after.map(rowKey));
	const changes = after.flatMap((job): readonly WatchEvent[] => {
		const old = known.get(rowKey(job));
		if (old === undefined) return [{ event: 'new', at, job: jobRecord(job), before: null }];
		if (isSameData(old, job)) return [];
		return [{ event: 'changed', at, job: jobRecord(job), before: countsBefore(old) }];
	});
	const gone = before
		.filter((job) => !present.has(rowKey(job)))
		.map((job): WatchEvent => ({ event: 'gone', at, job: jobRecord(job), before: countsBefore(job) }));
	return [...changes, ...gone];
}
