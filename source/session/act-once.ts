import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, errorLine, RoboflowError, refusalOf, stopsRun } from '../api/client/errors.ts';
import type { ActProgress } from '../jobs/acting/act-row.ts';
import { type ActionResult, beginAction, knownActions, settleAction } from '../jobs/acting/action-journal.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import { sumOfSplit } from '../jobs/acting/dataset-split.ts';
import type { JobAction } from '../jobs/acting/job-action.ts';
import { whatIsSeen } from '../jobs/acting/seen-effect.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';
import { beginInJournal } from './begin-in-journal.ts';
import { obstacleToAdding } from './obstacle-to-adding.ts';

export interface ActOnceOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly project: ProjectRef;
	/** As it was read last before. */
	readonly job: Job;
	readonly action: JobAction;
	/** The action is unconfirmed, and the job is read to see whether the action was done. */
	readonly onLooking: () => void;
}

/** What became of an action. */
export interface ActOutcome {
	readonly progress: Extract<ActProgress, { readonly state: 'done' | 'failed' | 'unknown' }>;
	/** Why it was not done, or may not have been; `null` where it was. */
	readonly error: RoboflowError | null;
	/** Whether nothing that follows can be right: the key, the plan or a limit refuses, or a count differs. */
	readonly isLast: boolean;
	/** Whether the workspace does not have these calls. */
	readonly isMissing: boolean;
}

/** What the job is after an action; an error where it could not be read. */
type After = { readonly job: Job | null } | { readonly error: RoboflowError };

const results = {
	done: 'done',
	failed: 'refused',
	unknown: 'unknown',
} as const satisfies Readonly<Record<ActOutcome['progress']['state'], ActionResult>>;

/**
 * Acts on a job with one request, whatever comes of it, and reads the job again: that is the truth. An answer
 * that is lost is followed by a look, never by a second request. The journal has the action before it is sent,
 * and its outcome after. Images are added to the dataset only where nothing speaks against it; see
 * `obstacleToAdding`.
 */
export async function actOnce(options: ActOnceOptions): Promise<ActOutcome> {
	const { client, journal, project, job, action } = options;
	let id: string;
	try {
		id = beginInJournal(() => beginAction(journal.log, { project, job, action }, Date.now()));
	} catch (error) {
		return failed(caughtError(error));
	}
	const obstacle =
		action.kind === 'accept'
			? await obstacleToAdding({ client, log: journal.log, project, jobId: job.id, id, action })
			: null;
	if (obstacle !== null) {
		settleAction(journal.log, id, 'refused');
		return failed(obstacle);
	}
	const outcome = await sendAndLook(options);
	settleAction(journal.log, id, results[outcome.progress.state]);
	return outcome;
}

async function sendAndLook(options: ActOnceOptions): Promise<ActOutcome> {
	const { client, project, job, action, onLooking } = options;
	const sent = await client.act(project, job.id, action).catch(caughtError);
	if (!(sent instanceof RoboflowError)) {
		const after = await readJob(options);
		const seen = 'job' in after ? after.job : null;
		const note = action.kind === 'accept' ? doubtOf(action, job, seen, sent.numImagesAdded) : null;
		return outcomeOf({ state: 'done', seen, note }, { isLast: note !== null });
	}
	const isCertain = refusalOf(sent) === 'certain';
	// A 404 that is not the service's own does not tell enough to add images once more.
	if (sent.status === 404 && (isCertain || action.kind !== 'accept')) {
		return notFound(sent, await readJob(options), options);
	}
	if (isCertain) return failed(sent);
	onLooking();
	const after = await readJob(options);
	if ('error' in after) return unknown(sent, `The job could not be read afterwards: ${after.error.message}.`);
	const { effect, sentence } = whatIsSeen(action, job, after.job);
	if (effect === 'done') {
		return outcomeOf({ state: 'done', seen: after.job, note: `the answer was not clear. ${sentence}` });
	}
	// The service said no in words of its own, and the job shows nothing else. What something in between made does
	// not tell enough to add images once more.
	const isRefused = refusalOf(sent) === 'likely' && (action.kind !== 'accept' || sent.form === 'api');
	return isRefused ? failed(sent) : unknown(sent, sentence);
}

/**
 * Why another number of images may have been added than was sent; `null` where all were. An answer without a number
 * is followed by what the job shows.
 */
function doubtOf(
	action: Extract<JobAction, { readonly kind: 'accept' }>,
	before: Job,
	after: Job | null,
	numImagesAdded: number | null,
): string | null {
	const wanted = sumOfSplit(action.counts);
	if (numImagesAdded !== null) {
		return numImagesAdded === wanted
			? null
			: `${numImagesAdded} of ${counted(wanted, 'image')} ${numImagesAdded === 1 ? 'was' : 'were'} added`;
	}
	const { effect, sentence } = whatIsSeen(action, before, after);
	return effect === 'done' ? null : `the service did not say how many images were added. ${sentence}`;
}

async function readJob({ client, project, job }: ActOnceOptions): Promise<After> {
	const read = await client.job(project, job.id).catch(caughtError);
	if (!(read instanceof RoboflowError)) return { job: read };
	return read.kind === 'not-found' ? { job: null } : { error: read };
}

const outcomeOf = (
	progress: ActOutcome['progress'],
	{ error = null, isLast = false, isMissing = false }: Partial<ActOutcome> = {},
): ActOutcome => ({ progress, error, isLast, isMissing });

const failed = (error: RoboflowError): ActOutcome =>
	outcomeOf(
		{ state: 'failed', message: error.message, hint: error.hint },
		{ error, isLast: stopsRun(error) },
	);

const unknown = (error: RoboflowError, seen: string): ActOutcome =>
	outcomeOf(
		{ state: 'unknown', message: error.message, hint: `We don't know whether it was done. ${seen}` },
		{ error, isLast: stopsRun(error) },
	);

/**
 * Where the documented call finds the job, it is these calls that the workspace does not have, unless one of them
 * was done before: then it is something else that is not found, such as a person.
 */
function notFound(error: RoboflowError, after: After, { journal, project }: ActOnceOptions): ActOutcome {
	if ('error' in after || after.job === null) return failed(error);
	if (knownActions(journal.log, project).some(({ state }) => state === 'done')) return failed(error);
	return outcomeOf(
		{
			state: 'failed',
			message: notAvailable,
			hint: `the job exists, and the call failed (${errorLine(error)}); use the web app`,
		},
		{ error, isLast: true, isMissing: true },
	);
}
