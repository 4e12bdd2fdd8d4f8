import { exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import { isSameText } from '../../text/same-text.ts';
import { batchIdOf, type Job } from '../model/job.ts';
import type { NewJob } from './clean-new-job.ts';

/** What the project had when a create was sent, as far as telling the new job apart needs it. */
export interface Before {
	/** Ids of jobs that were already just like the new one. */
	readonly alike: readonly string[];
	/** When the newest job was created, by the service's own clock; `null` when no job told. */
	readonly newest: number | null;
}

/** A create, from the moment before it is sent. */
export interface Attempt {
	/** Exactly what is sent. */
	readonly job: NewJob;
	/** By this machine's clock; milliseconds since the epoch. */
	readonly sentAt: number;
	/** `null` when the project's jobs were not known. */
	readonly before: Before | null;
}

/** A job that an attempt may have made, and what speaks against that. */
export interface SimilarJob {
	readonly job: Job;
	/** Reasons, each the end of "it …"; empty for a job that is surely the attempt's. */
	readonly doubts: readonly string[];
}

const minute = 60_000;
/** How far the service's clocks may be behind each other: the one of the newest job, and the one of ours. */
const serviceSkew = minute;
/** How far the service's clock may be behind this machine's. */
const ownSkew = 2 * minute;
/** The same where the jobs before are known, and the clock only keeps off what is clearly old. */
const looseSkew = 24 * 60 * minute;

/**
 * Whether a job has what was asked for. A service may compose, trim, collapse or fold a text, so texts are
 * compared as a person would.
 */
const isAlike = (made: Job, job: NewJob): boolean =>
	isSameText(made.name, job.name) &&
	isSameText(batchIdOf(made), job.batch) &&
	isSameText(made.labeler, job.labeler) &&
	isSameText(made.reviewer, job.reviewer);

/**
 * Writes down what is needed to find the job again, should the create stay unconfirmed.
 *
 * @param known the project's jobs; `null` when they are not known.
 */
export function attemptOf(job: NewJob, sentAt: number, known: readonly Job[] | null): Attempt {
	if (known === null) return { job, sentAt, before: null };
	// A time that nobody can have come to says nothing about the service's clock.
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

/** When the job can have been made at the earliest; a job that does not tell is judged by its id alone. */
function earliest({ sentAt, before }: Attempt): number {
	if (before === null) return sentAt - ownSkew;
	return before.newest === null ? sentAt - looseSkew : before.newest - serviceSkew;
}

/** Whether a job is clearly older than an attempt, which then cannot have made it. */
export const isOlder = (attempt: Attempt, { id, created }: Job): boolean =>
	attempt.before?.alike.includes(id) === true || (created !== null && created < earliest(attempt));

/** What speaks against a job that is alike and new being the attempt's own. */
function doubtsOf({ job, before }: Attempt, { numImages, created, createdBy }: Job): readonly string[] {
	const isByPerson = createdBy !== null && !isSameText(createdBy, 'API');
	const images = `has ${numImages} of the ${counted(job.numImages, 'image')}`;
	return [
		...(isByPerson ? [`was created by ${createdBy}, not by the API`] : []),
		...(numImages === null ? ['does not tell its number of images'] : []),
		...(numImages !== null && numImages > job.numImages ? [images] : []),
		// Of a job that the API made, fewer images are documented.
		...(numImages !== null && numImages < job.numImages && isByPerson ? [images] : []),
		// Where the jobs before are not known, a job without a time could be any old one.
		...(created === null && before === null ? ['does not tell when it was created'] : []),
	];
}

/**
 * The jobs that an attempt may have made: those with its name, batch and people that were not there before.
 * The newest is the first.
 *
 * @param taken ids of jobs that are known to be of other attempts.
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

/** The newest of the candidates that nothing speaks against; `null` when there is none. */
export const madeAmong = (candidates: readonly SimilarJob[]): Job | null =>
	candidates.find(({ doubts }) => doubts.length === 0)?.job ?? null;

/**
 * Finds the job that an attempt has made, if it has: one that was not there before, that the API made as
 * far as it tells, and that is in every respect what was asked for.
 *
 * @param taken ids of jobs that are known to be of other attempts.
 */
export const findMade = (attempt: Attempt, jobs: readonly Job[], taken?: ReadonlySet<string>): Job | null =>
	madeAmong(candidatesOf(attempt, jobs, taken));

/** A candidate in words: `job ID has 7 of the 10 images, was created by USER, not by the API (TIME)`. */
export const candidateText = ({ job: { id, created }, doubts }: SimilarJob): string =>
	`job ${id} ${doubts.length === 0 ? 'is just like it' : doubts.join(', ')}${created === null ? '' : ` (${exactTime(created)})`}`;
