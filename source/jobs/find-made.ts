import type { NewJob } from './draft.ts';
import { batchIdOf, type Job } from './job.ts';

/** A create that got no clear answer. */
export interface Attempt {
	readonly job: NewJob;
	/** When it was sent, by this machine's clock; milliseconds since the epoch. */
	readonly sentAt: number;
	/** Ids of the jobs that the project had before; `null` when they were not known. */
	readonly knownIds: ReadonlySet<string> | null;
}

const minute = 60_000;
/** How far the service's clock may be behind ours; more where old jobs are told apart by their ids. */
const skew = { withIds: 24 * 60 * minute, withoutIds: 2 * minute } as const;

const isSamePerson = (one: string | null, other: string): boolean =>
	one?.toLowerCase() === other.toLowerCase();

/**
 * Finds the job that an attempt has made, if it has: one that was not there before, and is in every
 * respect what was asked for. It may have fewer images, as any created job may.
 *
 * @returns the newest that fits, or `null`.
 */
export function findMade({ job, sentAt, knownIds }: Attempt, jobs: readonly Job[]): Job | null {
	const earliest = sentAt - (knownIds === null ? skew.withoutIds : skew.withIds);
	const fitting = jobs.filter(
		(made) =>
			!knownIds?.has(made.id) &&
			made.name === job.name &&
			batchIdOf(made) === job.batch &&
			isSamePerson(made.labeler, job.labeler) &&
			isSamePerson(made.reviewer, job.reviewer) &&
			made.numImages !== null &&
			made.numImages <= job.numImages &&
			// Without ids, a job without a time could be any old one.
			(made.created === null ? knownIds !== null : made.created >= earliest),
	);
	return fitting.toSorted((one, other) => (other.created ?? 0) - (one.created ?? 0))[0] ?? null;
}
