import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, errorLine, isGone, RoboflowError, refusalOf, stopsRun } from '../api/client/errors.ts';
import type { ActProgress } from '../jobs/acting/act-row.ts';
import { type ActionResult, beginAction, knownActions, settleAction } from '../jobs/acting/action-journal.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import { sumOfSplit } from '../jobs/acting/dataset-split.ts';
import type { JobAction } from '../jobs/acting/job-action.ts';
import { type SeenEffect, whatIsSeen } from '../jobs/acting/seen-effect.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';
import { beginInJournal } from './begin-in-journal.ts';
import { readForAdding } from './read-for-adding.ts';

export interface ActOnceOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly project: ProjectRef;
	/** The job as it was last read. */
	readonly job: Job;
	readonly action: JobAction;
	/** Called when the action is unconfirmed and the job is read to see whether it was done. */
	readonly onLooking: () => void;
}

/** The outcome of an action. */
export interface ActOutcome {
	readonly progress: Extract<ActProgress, { readonly state: 'done' | 'failed' | 'unknown' }>;
	/** Why the action was not done, or may not have been done; `null` when it was done. */
	readonly error: RoboflowError | null;
	/**
	 * Whether later actions must not be sent: the key, the plan or a limit refuses them, or a count differs.
	 */
	readonly isLast: boolean;
	/** Whether the workspace does not support these calls. */
	readonly isMissing: boolean;
}

/** The job after an action, or the error when it could not be read. */
type After = { readonly job: Job | null } | { readonly error: RoboflowError };

const results = {
	done: 'done',
	failed: 'refused',
	unknown: 'unknown',
} as const satisfies Readonly<Record<ActOutcome['progress']['state'], ActionResult>>;

/**
 * Acts on a job with one request, never repeated, then reads the job again to learn its actual state. When
 * the response is lost, the program reads the job and does not repeat the request. The journal records the
 * action before it is sent, and its outcome afterwards. Images are added to the dataset only when nothing speaks
 * against it; see `readForAdding`.
 */
export async function actOnce(options: ActOnceOptions): Promise<ActOutcome> {
	const { client, journal, project, job, action } = options;
	let id: string;
	try {
		id = beginInJournal(() => beginAction(journal.log, { project, job, action }, Date.now()));
	} catch (error) {
		return failed(caughtError(error));
	}
	const before =
		action.kind === 'accept'
			? await readForAdding({ client, log: journal.log, project, jobId: job.id, id, action })
			: job;
	if (before instanceof RoboflowError) {
		settleAction(journal.log, id, 'refused');
		return failed(before);
	}
	const outcome = await sendAndLook({ ...options, job: before });
	settleAction(journal.log, id, results[outcome.progress.state]);
	return outcome;
}

async function sendAndLook(options: ActOnceOptions): Promise<ActOutcome> {
	const { client, project, job, action, onLooking } = options;
	const sent = await client.act(project, job.id, action).catch(caughtError);
	if (!(sent instanceof RoboflowError)) {
		const after = await readJob(options);
		const seen = 'job' in after ? after.job : null;
		const doubt = action.kind === 'accept' ? doubtOf(action, job, after, sent.numImagesAdded) : null;
		const note = contradictionOf(action, job, after);
		return outcomeOf({ state: 'done', seen, note, ...doubt }, { isLast: doubt !== null });
	}
	const isCertain = refusalOf(sent) === 'certain';
	// A 404 that may come from a proxy is not proof enough to add images once more.
	if (sent.status === 404 && (isCertain || action.kind !== 'accept')) {
		return notFound(sent, await readJob(options), options);
	}
	if (isCertain) return failed(sent);
	onLooking();
	const after = await readJob(options);
	const { effect, sentence } = seenAfter(action, job, after);
	if ('error' in after) return unknown(sent, sentence);
	if (effect === 'done') {
		return outcomeOf({ state: 'done', seen: after.job, note: `the answer was not clear. ${sentence}` });
	}
	// Adding images once more needs the API's own refusal (a proxy may send one, too) and all images in the job.
	const isRefused =
		refusalOf(sent) === 'likely' &&
		(action.kind !== 'accept' || (sent.form === 'api' && effect === 'not-yet'));
	return isRefused ? failed(sent) : unknown(sent, sentence);
}

const seenAfter = (action: JobAction, before: Job, after: After): SeenEffect =>
	'job' in after
		? whatIsSeen(action, before, after.job)
		: { effect: 'unclear', sentence: `The job could not be read afterwards: ${after.error.message}.` };

/** Describes a job that is as it was before a confirmed action; `null` when it is not. */
function contradictionOf(action: JobAction, before: Job, after: After): string | null {
	const { effect, sentence } = seenAfter(action, before, after);
	const isUnchanged = effect === 'not-done';
	return isUnchanged ? `the service confirmed it, but the job does not show it. ${sentence}` : null;
}

/**
 * Returns how many images were added and why that may not be the number sent; `null` when they are equal. When
 * the response has no number, the job itself shows how many were added.
 */
function doubtOf(
	action: Extract<JobAction, { readonly kind: 'accept' }>,
	before: Job,
	after: After,
	numImagesAdded: number | null,
): { readonly added: number | null; readonly note: string } | null {
	const wanted = sumOfSplit(action.counts);
	if (numImagesAdded !== null) {
		const note = `${numImagesAdded} of ${counted(wanted, 'image')} ${numImagesAdded === 1 ? 'was' : 'were'} added`;
		return numImagesAdded === wanted ? null : { added: numImagesAdded, note };
	}
	const { effect, sentence } = seenAfter(action, before, after);
	return effect === 'done'
		? null
		: { added: null, note: `the service did not say how many images were added. ${sentence}` };
}

async function readJob({ client, project, job }: ActOnceOptions): Promise<After> {
	const read = await client.job(project, job.id).catch(caughtError);
	if (!(read instanceof RoboflowError)) return { job: read };
	return isGone(read) ? { job: null } : { error: read };
}

const outcomeOf = (
	progress: ActOutcome['progress'],
	{ error = null, isLast = false, isMissing = false }: Partial<ActOutcome> = {},
): ActOutcome => ({ progress, error, isLast, isMissing });

/** @param isRefused whether the API refused the values of the action, such as a person who is not a member. */
const failed = (error: RoboflowError, isRefused = error.status === 400 || error.status === 422): ActOutcome =>
	outcomeOf(
		{
			...{ state: 'failed', message: error.message, hint: error.hint },
			...(isRefused ? { isRefused } : {}),
		},
		{ error, isLast: stopsRun(error) },
	);

const unknown = (error: RoboflowError, seen: string): ActOutcome =>
	outcomeOf(
		{ state: 'unknown', message: error.message, hint: `We don't know whether it was done. ${seen}` },
		{ error, isLast: stopsRun(error) },
	);

/**
 * When the documented call finds the job, the workspace does not support the acting calls. If one of them
 * succeeded before, something else was not found, such as a person.
 */
function notFound(error: RoboflowError, after: After, { journal, project }: ActOnceOptions): ActOutcome {
	if ('error' in after || after.job === null) return failed(error);
	if (knownActions(journal.log, project).some(({ state }) => state === 'done')) return failed(error, true);
	return outcomeOf(
		{
			state: 'failed',
			message: notAvailable,
			hint: `the job exists, and the call failed (${errorLine(error)}); use the web app`,
		},
		{ error, isLast: true, isMissing: true },
	);
}
