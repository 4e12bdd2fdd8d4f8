import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, RoboflowError, refusalOf } from '../api/client/errors.ts';
import { cleanNewJob, type NewJob } from '../jobs/assign/clean-new-job.ts';
import {
	type Attempt,
	attemptOf,
	candidatesOf,
	candidateText,
	isOlder,
	madeAmong,
	type SimilarJob,
} from '../jobs/assign/find-made.ts';
import { type Journal, type KnownAttempt, madeIds } from '../jobs/assign/journal.ts';
import { twinsOf, twinText } from '../jobs/assign/twins.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { clockTime } from '../text/age.ts';
import { beginInJournal, journalError } from './begin-in-journal.ts';

/** Delays before each check, in milliseconds. */
const pauses = [0, 700, 2000];
/** Limit for all checks together, in milliseconds, because the person is waiting. */
const longest = 20_000;

export interface CreateOnceOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly project: ProjectRef;
	readonly job: NewJob;
	/** Key of the requested job; see `askedKey`. @default none, so nothing is compared */
	readonly asked?: string | null;
	/**
	 * Whether to create the job although an equal one was created before: the person was warned and confirmed.
	 */
	readonly mayRepeat: boolean;
	/** The known jobs of the project; `null` when they are not known. */
	readonly known: readonly Job[] | null;
	/** Called when the create is unconfirmed and the list is read to see whether the job was created. */
	readonly onLooking: () => void;
}

/**
 * Creates a job with one request, never repeated. When no response confirms it, the job may have been created
 * anyway, and a later job list decides. The journal records the attempt before it is sent, and its outcome
 * afterwards.
 *
 * When two programs start the same create at once, only the one whose attempt is first in the journal
 * continues, unless the job may be repeated.
 *
 * @throws {RoboflowError} when the job was refused, cannot be found, or was already created.
 */
export async function createOnce(options: CreateOnceOptions): Promise<Job> {
	const { client, journal, project, known, onLooking } = options;
	const job = cleanNewJob(options.job);
	const attempt = attemptOf(job, Date.now(), known);
	const id = beginInJournal(() => journal.begin(project, attempt, options.asked ?? null));
	const all = journal.known(project);
	const place = all.findIndex((other) => other.id === id);
	if (place < 0) throw journalError(' (it cannot be read)');
	const earlier = all.slice(0, place);
	const twins = twinsOf({ job, asked: options.asked ?? null }, earlier, attempt.sentAt);
	if (options.mayRepeat) dismissUnconfirmed(journal, twins);
	else if (twins.length > 0) {
		journal.settle(id, { result: 'refused' });
		throw twinError(twins, attempt.sentAt);
	}
	const taken = madeIds(earlier);
	const answer = await client.createJob(project, job).catch(caughtError);
	if (!(answer instanceof RoboflowError)) {
		const isOld =
			known?.some((other) => other.id === answer.id) === true ||
			taken.has(answer.id) ||
			// When no known job has a time, only ids can tell: the clock of this machine may be years ahead.
			(attempt.before?.newest !== null && isOlder(attempt, answer));
		if (!isOld) {
			journal.settle(id, { result: 'made', jobId: answer.id });
			return answer;
		}
	}
	const error =
		answer instanceof RoboflowError
			? answer
			: new RoboflowError('answer', `the answer names job ${answer.id}, which existed before`);
	const refusal = refusalOf(error);
	if (refusal === 'certain') {
		journal.settle(id, { result: 'refused' });
		throw error;
	}
	onLooking();
	const { askedAt, candidates } = await lookFor(
		attempt,
		client,
		project,
		refusal === 'likely' ? [0] : pauses,
		taken,
	);
	const made = madeAmong(candidates);
	if (made !== null) {
		journal.settle(id, { result: 'made', jobId: made.id });
		return made;
	}
	if (refusal === 'likely' && askedAt !== null && candidates.length === 0) {
		journal.settle(id, { result: 'refused' });
		throw new RoboflowError(error.kind, error.message, { ...error, isLookedFor: true });
	}
	journal.settle(id, { result: 'unknown' });
	throw new RoboflowError(error.kind, error.message, {
		...error,
		hint: unconfirmedHint(askedAt, candidates),
	});
}

/** Dismisses earlier unconfirmed creates: a person who sends the same job again has decided about them. */
function dismissUnconfirmed(journal: Journal, twins: readonly KnownAttempt[]): void {
	for (const { id, state } of twins) {
		if (state === 'unconfirmed') journal.settle(id, { result: 'dismissed' });
	}
}

/** Explains why a job is not created again. */
export const twinError = (twins: readonly KnownAttempt[], now: number): RoboflowError =>
	new RoboflowError('twin', [...new Set(twins.map((twin) => twinText(twin, now)))].join('; '), {
		mayHaveArrived: false,
	});

/** The result of one check. */
interface Look {
	/** When the list was requested; `null` when no list was received. */
	readonly askedAt: number | null;
	readonly candidates: readonly SimilarJob[];
}

async function lookFor(
	attempt: Attempt,
	client: RoboflowClient,
	project: ProjectRef,
	waits: readonly number[],
	taken: ReadonlySet<string>,
): Promise<Look> {
	const limit = AbortSignal.timeout(longest);
	let last: Look = { askedAt: null, candidates: [] };
	for (const pause of waits) {
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
		if (limit.aborted) break;
		last = await client.jobs(project, limit).then(
			({ rows, askedAt }) => ({ askedAt, candidates: candidatesOf(attempt, rows, taken) }),
			// A failed check shows nothing, so the last result stays until the next check.
			() => last,
		);
		if (madeAmong(last.candidates) !== null) break;
	}
	return last;
}

/** Says what is known about the unconfirmed create, and what to do. */
function unconfirmedHint(askedAt: number | null, candidates: readonly SimilarJob[]): string {
	const looked =
		askedAt === null
			? 'the list of jobs could not be read afterwards'
			: `not found in the list of ${clockTime(askedAt)}`;
	const known = [looked, ...candidates.map(candidateText)].join('; ');
	return `We don't know whether this job was created (${known}). Look at the list before you create it again.`;
}
