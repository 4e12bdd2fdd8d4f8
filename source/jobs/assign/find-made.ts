import { exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import { isSameText } from '../../text/same-text.ts';
import { batchIdOf, type Job } from '../model/job.ts';
import type { NewJob } from './clean-new-job.ts';

/** What is known of the project when a create is sent, as far as it helps to identify the new job. */
export interface Before {
	/** Ids of existing jobs that are equal to the new one. */
	readonly alike: readonly string[];
	/** When the newest job was created, by the service's clock; `null` when no job has a time. */
	readonly newest: number | null;
}

/** A create, from the moment before it is sent. */
export interface Attempt {
	/** The job exactly as it is sent. */
	readonly job: NewJob;
	/** Milliseconds since the epoch, by the clock of this machine. */
	readonly sentAt: number;
	/** `null` when the project's jobs were not known. */
	readonly before: Before | null;
}

/** A job that an attempt may have created, and reasons to doubt it. */
export interface SimilarJob {
	readonly job: Job;
	/** Reasons, each the end of "it …"; empty for a job that certainly belongs to the attempt. */
	readonly doubts: readonly string[];
}

const minute = 60_000;
/**
 * Allowed difference between the service's own clocks: the one of the newest job and the one of the new job.
 */
const serviceSkew = minute;
/** How far the service's clock may be behind the clock of this machine. */
const ownSkew = 2 * minute;
/** The same when the existing jobs are known, so that the clock only excludes jobs that are clearly old. */
const looseSkew = 24 * 60 * minute;

/**
 * Whether a job has the requested values. A service may compose, trim, collapse or fold a text, so texts are
 * compared as a person would.
 */
const isAlike = (made: Job, job: NewJob): boolean =>
	isSameText(made.name, job.name) &&
	isSameText(batchIdOf(made), job.batch) &&
	isSameText(made.labeler, job.labeler) &&
	isSameText(made.reviewer, job.reviewer);

/**
 * Records what is needed to find the job again if the create stays unconfirmed.
 *
 * @param known the project's jobs; `null` when they are not known.
 */
export function attemptOf(job: NewJob, sentAt: number, known: readonly Job[] | null): Attempt {
	if (known === null) return { job, sentAt, before: null };
	// An impossible time says nothing about the service's clock.
	const isBelievable = (time: number | null): time is number => time !== null && time < sentAt + looseSkew;
	const times = known.map(({ created }) => created).filter(isBelievable);
	return {
		job,
		sentAt,
		before: {
			alike: known.filter((other) => isAlike(other, job)).map(({ id }) => id),
			newest: times.reduce<number | null>((newest, time) => Math.max(newest ?? time, time), null),
		},
	};
}

/**
 * Returns the earliest time at which the job can have been created. A job without a time is judged by its id
 * alone.
 */
function earliest({ sentAt, before }: Attempt): number {
	if (before === null) return sentAt - ownSkew;
	return before.newest === null ? sentAt - looseSkew : before.newest - serviceSkew;
}

/** Whether a job is clearly older than an attempt, which therefore cannot have created it. */
export const isOlder = (attempt: Attempt, { id, created }: Job): boolean =>
	attempt.before?.alike.includes(id) === true || (created !== null && created < earliest(attempt));

/** Returns reasons to doubt that an equal, new job belongs to the attempt. */
function doubtsOf({ job, before }: Attempt, { numImages, created, createdBy }: Job): readonly string[] {
	const isByPerson = createdBy !== null && !isSameText(createdBy, 'API');
	const images = `has ${numImages} of the ${counted(job.numImages, 'image')}`;
	return [
		...(isByPerson ? [`was created by ${createdBy}, not by the API`] : []),
		...(numImages === null ? ['does not tell its number of images'] : []),
		...(numImages !== null && numImages > job.numImages ? [images] : []),
		// For a job created through the API, fewer images than requested are documented behaviour.
		...(numImages !== null && numImages < job.numImages && isByPerson ? [images] : []),
		// When the existing jobs are not known, a job without a time could be an old one.
		...(created === null && before === null ? ['does not tell when it was created'] : []),
	];
}

/**
 * Returns the jobs that an attempt may have created: those with its name, batch and people that did not exist
 * before, newest first.
 *
 * @param taken ids of jobs that are known to belong to other attempts.
 */
export const candidatesOf = (
	attempt: Attempt,
	jobs: readonly Job[],
	taken: ReadonlySet<string> = new Set(),
): readonly SimilarJob[] =>
	jobs
		.filter((made) => isAlike(made, attempt.job) && !taken.has(made.id) && !isOlder(attempt, made))
		.toSorted((one, other) => (other.created ?? 0) - (one.created ?? 0))
		.map((job) => ({ job, doubts: doubtsOf(attempt, job) }));

/** Returns the newest candidate without doubts; `null` when there is none. */
export const madeAmong = (candidates: readonly SimilarJob[]): Job | null =>
	candidates.find(({ doubts }) => doubts.length === 0)?.job ?? null;

/**
 * Finds the job that an attempt has created: it did not exist before, was created through the API as far as
 * it says, and equals the requested job in every respect.
 *
 * @param taken ids of jobs that are known to belong to other attempts.
 */
export const findMade = (attempt: Attempt, jobs: readonly Job[], taken?: ReadonlySet<string>): Job | null =>
	madeAmong(candidatesOf(attempt, jobs, taken));

/** Describes a candidate: `job ID has 7 of the 10 images, was created by USER, not by the API (TIME)`. */
export const candidateText = ({ job: { id, created }, doubts }: SimilarJob): string =>
	`job ${id} ${doubts.length === 0 ? 'is just like it' : doubts.join(', ')}${created === null ? '' : ` (${exactTime(created)})`}`;
