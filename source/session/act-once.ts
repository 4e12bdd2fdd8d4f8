import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, errorLine, isGone, RoboflowError, refusalOf } from '../api/client/errors.ts';
import { type ActionResult, beginAction, knownActions, settleAction } from '../jobs/acting/action-journal.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import type { JobAction } from '../jobs/acting/job-action.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { type ActOutcome, failed, outcomeOf, unknown } from './act-outcome.ts';
import { beginInJournal } from './begin-in-journal.ts';
import { confirmedAction } from './confirmed-action.ts';
import { type JobAfter, seenAfter } from './job-after.ts';
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
		return confirmedAction({ action, job }, sent.numImagesAdded, await readJob(options));
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

async function readJob({ client, project, job }: ActOnceOptions): Promise<JobAfter> {
	const read = await client.job(project, job.id).catch(caughtError);
	if (!(read instanceof RoboflowError)) return { job: read };
	return isGone(read) ? { job: null } : { error: read };
}

/** Whether an action names a person, whom the API may not find. */
const namesPerson = (action: JobAction): boolean =>
	'email' in action || (action.kind === 'return' && action.labeler !== null);

/** For how long an action that was done shows that the workspace supports the calls, in milliseconds. */
const shownFor = 3_600_000;

/**
 * When the documented call finds the job, the workspace does not support the acting calls. If one of them
 * succeeded shortly before, or ever before where a person may be what was not found, only this one failed.
 */
function notFound(
	error: RoboflowError,
	after: JobAfter,
	{ journal, project, action }: ActOnceOptions,
): ActOutcome {
	if ('error' in after || after.job === null) return failed(error);
	const since = namesPerson(action) ? 0 : Date.now() - shownFor;
	if (knownActions(journal.log, project).some(({ state, sentAt }) => state === 'done' && sentAt > since)) {
		const hint = namesPerson(action)
			? 'the job exists; check that the person is a member of the workspace'
			: 'the job exists; look at it in the web app';
		return failed(new RoboflowError(error.kind, error.message, { ...error, hint }), true);
	}
	return outcomeOf(
		{
			state: 'failed',
			message: notAvailable,
			hint: `the job exists, and the call failed (${errorLine(error)}); use the web app`,
		},
		{ error, isLast: true, isMissing: true },
	);
}
