import type { NewJob } from './draft.ts';
import { batchIdOf, type Job } from './job.ts';

/** What the project had when a create was sent, as far as telling the new job apart needs it. */
export interface Before {
	/** Ids of jobs that were already just like the new one. */
	readonly alike: readonly string[];
	/** When the newest job was created, by the service's own clock; `null` when no job told. */
	readonly newest: number | null;
}

/** A create, from the moment before it is sent. */
export interface Attempt {
	readonly job: NewJob;
	/** By this machine's clock; milliseconds since the epoch. */
	readonly sentAt: number;
	/** `null` when the project's jobs were not known. */
	readonly before: Before | null;
}

const minute = 60_000;
/** How far the service's clocks may be behind each other: the one of the newest job, and the one of ours. */
const serviceSkew = minute;
/** How far the service's clock may be behind this machine's. */
const ownSkew = 2 * minute;
/** The same where the jobs before are known, and the clock only keeps off what is clearly old. */
const looseSkew = 24 * 60 * minute;

const isSamePerson = (one: string | null, other: string): boolean =>
	one?.toLowerCase() === other.toLowerCase();

/** Whether a job is in every respect what was asked for; it may have fewer images, as any new job may. */
const isAlike = (made: Job, job: NewJob): boolean =>
	made.name === job.name &&
	batchIdOf(made) === job.batch &&
	isSamePerson(made.labeler, job.labeler) &&
	isSamePerson(made.reviewer, job.reviewer) &&
	made.numImages !== null &&
	made.numImages <= job.numImages;

/**
 * Writes down what is needed to find the job again, should the create get no clear answer.
 *
 * @param known the project's jobs; `null` when they are not known.
 */
export function attemptOf(job: NewJob, sentAt: number, known: readonly Job[] | null): Attempt {
	if (known === null) return { job, sentAt, before: null };
	const times = known.map(({ created }) => created).filter((created) => created !== null);
	return {
		job,
		sentAt,
		before: {
			alike: known.filter((other) => isAlike(other, job)).map(({ id }) => id),
			newest: times.reduce<number | null>((newest, time) => Math.max(newest ?? time, time), null),
		},
	};
}

/** When the job can have been made at the earliest; a job that does not tell is judged by its id alone. */
function earliest({ sentAt, before }: Attempt): number {
	if (before === null) return sentAt - ownSkew;
	return before.newest === null ? sentAt - looseSkew : before.newest - serviceSkew;
}

/**
 * Finds the job that an attempt has made, if it has: one that was not there before, and is in every
 * respect what was asked for.
 *
 * @param taken ids of jobs that are known to be of other attempts.
 * @returns the newest that fits, or `null`.
 */
export function findMade(
	attempt: Attempt,
	jobs: readonly Job[],
	taken: ReadonlySet<string> = new Set(),
): Job | null {
	const { job, before } = attempt;
	const from = earliest(attempt);
	const fitting = jobs.filter(
		(made) =>
			isAlike(made, job) &&
			!taken.has(made.id) &&
			!before?.alike.includes(made.id) &&
			// Where the jobs before are not known, a job without a time could be any old one.
			(made.created === null ? before !== null : made.created >= from),
	);
	return fitting.toSorted((one, other) => (other.created ?? 0) - (one.created ?? 0))[0] ?? null;
}
