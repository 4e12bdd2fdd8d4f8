import type { RoboflowClient } from '../api/client/client.ts';
import { RoboflowError, refusalOf } from '../api/client/errors.ts';
import type { ActProgress } from '../jobs/acting/act-row.ts';
import type { JobAction, SplitCounts } from '../jobs/acting/job-action.ts';
import { whatIsSeen } from '../jobs/acting/seen-effect.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';

export interface ActOnceOptions {
	readonly client: RoboflowClient;
	readonly project: ProjectRef;
	/** As it was read last before. */
	readonly job: Job;
	readonly action: JobAction;
	/** No clear answer came, and the job is read to see whether the action was done. */
	readonly onLooking: () => void;
}

/** What became of an action. */
export interface ActOutcome {
	readonly progress: Extract<ActProgress, { readonly state: 'done' | 'failed' | 'unknown' }>;
	/** Whether nothing that follows can be right: the key, the plan or a limit refuses, or a count differs. */
	readonly isLast: boolean;
	/** Whether the workspace does not have these calls. */
	readonly isMissing: boolean;
}

/** What the job is after an action; an error where it could not be read. */
type After = { readonly job: Job | null } | { readonly error: RoboflowError };

const sumOf = ({ train, valid, test }: SplitCounts): number => train + valid + test;

/**
 * Acts on a job with one request, whatever comes of it, and reads the job again: that is the truth. An answer
 * that is lost is followed by a look, never by a second request.
 */
export async function actOnce(options: ActOnceOptions): Promise<ActOutcome> {
	const { client, project, job, action, onLooking } = options;
	const sent = await client.act(project, job.id, action).catch(asError);
	if (!(sent instanceof RoboflowError)) {
		const after = await readJob(options);
		const { numImagesAdded } = sent;
		const wanted = action.kind === 'accept' ? sumOf(action.counts) : null;
		const differs = wanted !== null && numImagesAdded !== null && numImagesAdded !== wanted;
		const note = differs ? `${numImagesAdded} of ${wanted} images were added` : null;
		return outcome({ state: 'done', seen: 'job' in after ? after.job : null, note }, { isLast: differs });
	}
	if (sent.kind === 'not-found') return notFound(sent, await readJob(options));
	if (refusalOf(sent) === 'certain') return failed(sent);
	onLooking();
	const after = await readJob(options);
	if ('error' in after) return unknown(sent, `The job could not be read afterwards: ${after.error.message}.`);
	const { effect, sentence } = whatIsSeen(action, job, after.job);
	if (effect === 'done') {
		return outcome({ state: 'done', seen: after.job, note: `the answer was not clear. ${sentence}` });
	}
	// The service said no in words of its own, and the job shows nothing else.
	return refusalOf(sent) === 'likely' ? failed(sent) : unknown(sent, sentence);
}

function asError(error: unknown): RoboflowError {
	if (!(error instanceof RoboflowError)) throw error;
	return error;
}

async function readJob({ client, project, job }: ActOnceOptions): Promise<After> {
	const read = await client.job(project, job.id).catch(asError);
	if (!(read instanceof RoboflowError)) return { job: read };
	return read.kind === 'not-found' ? { job: null } : { error: read };
}

const outcome = (
	progress: ActOutcome['progress'],
	{ isLast = false, isMissing = false }: Partial<ActOutcome> = {},
): ActOutcome => ({ progress, isLast, isMissing });

/** Kinds that concern everything that follows. */
const lastKinds: readonly RoboflowError['kind'][] = ['key', 'plan', 'rate-limit'];

const failed = ({ kind, message, hint }: RoboflowError): ActOutcome =>
	outcome({ state: 'failed', message, hint }, { isLast: lastKinds.includes(kind) });

const unknown = ({ kind, message }: RoboflowError, seen: string): ActOutcome =>
	outcome(
		{ state: 'unknown', message, hint: `We don't know whether it was done. ${seen}` },
		{ isLast: lastKinds.includes(kind) },
	);

/** Where the documented call finds the job, it is these calls that the workspace does not have. */
function notFound(error: RoboflowError, after: After): ActOutcome {
	if ('error' in after || after.job === null) return failed(error);
	return outcome(
		{
			state: 'failed',
			message: 'acting on jobs is not available to this workspace',
			hint: 'the job exists, and the service does not know the call; use the web app',
		},
		{ isLast: true, isMissing: true },
	);
}
