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

/** Pauses before each look, in milliseconds. */
const pauses = [0, 700, 2000];
/** The person waits meanwhile, so all looks together may take this long; milliseconds. */
const longest = 20_000;

export interface CreateOnceOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly project: ProjectRef;
	readonly job: NewJob;
	/** What was asked for; see `askedKey`. @default nothing that could be compared */
	readonly asked?: string | null;
	/** Whether it is created though a twin of it was: a person saw that, and decided. */
	readonly mayRepeat: boolean;
	/** The project's jobs as far as they are known; `null` when they are not. */
	readonly known: readonly Job[] | null;
	/** The create is unconfirmed, and the list is read to see whether the job was made. */
	readonly onLooking: () => void;
}

/**
 * Creates a job with one request, whatever comes of it. Where no answer confirms it, the job may have
 * been made anyway; a list of jobs that is asked for afterwards then tells. The journal has the
 * attempt before it is sent, and its outcome after.
 *
 * Of two programs that begin the same create at once, the one whose attempt stands first in the journal goes
 * on, unless it may be repeated.
 *
 * @throws {RoboflowError} when the job was refused, cannot be found, or has a twin.
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
			// Where no known job has a time, ids alone tell: this machine's clock may be years ahead.
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

/** A person who sends the same again has decided about unconfirmed creates: the new one stands for them. */
function dismissUnconfirmed(journal: Journal, twins: readonly KnownAttempt[]): void {
	for (const { id, state } of twins) {
		if (state === 'unconfirmed') journal.settle(id, { result: 'dismissed' });
	}
}

/** Says why a job is not created again. */
export const twinError = (twins: readonly KnownAttempt[], now: number): RoboflowError =>
	new RoboflowError('twin', [...new Set(twins.map((twin) => twinText(twin, now)))].join('; '), {
		mayHaveArrived: false,
	});

/** What a look brought. */
interface Look {
	/** When the list was asked for; `null` when none came. */
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
			// A look that fails says nothing; there is another.
			() => last,
		);
		if (madeAmong(last.candidates) !== null) break;
	}
	return last;
}

/** What is known, and what to do about it. */
function unconfirmedHint(askedAt: number | null, candidates: readonly SimilarJob[]): string {
	const looked =
		askedAt === null
			? 'the list of jobs could not be read afterwards'
			: `not found in the list of ${clockTime(askedAt)}`;
	const known = [looked, ...candidates.map(candidateText)].join('; ');
	return `We don't know whether this job was created (${known}). Look at the list before you create it again.`;
}
