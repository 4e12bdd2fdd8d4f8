import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Project } from '../../jobs/model/project.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { type ActingCalls, createActingCalls } from './acting-calls.ts';
import { RoboflowError } from './errors.ts';
import { type Call, type ClientOptions, createExchange } from './exchange.ts';
import { createJobsCall, type JobsAnswer } from './jobs-call.ts';
import { pathOf } from './path-of.ts';
import { readAnswer } from './read-reply.ts';
import type { DecodedRows } from './row-list.ts';
import { stepsInSlices } from './steps.ts';
import {
	decodeBatch,
	decodeBatchesInSteps,
	decodeJob,
	decodeProject,
	decodeProjectsInSteps,
	decodeWorkspaceSlug,
	encodeNewJob,
} from './wire.ts';

/** All batches of a project, as they were at some moment after `askedAt`. */
export interface BatchesAnswer extends DecodedRows<Batch> {
	/** When the request was sent, in milliseconds since the epoch. */
	readonly askedAt: number;
}

/**
 * The part of Roboflow's REST API that annotation jobs need. Each call is sent once, decodes its response,
 * and fails with a {@link RoboflowError}. A call that is cancelled through its signal fails with the signal's
 * reason.
 */
export interface RoboflowClient extends ActingCalls {
	/** Returns the slug of the workspace that the API key belongs to. */
	readonly keyWorkspace: (signal?: AbortSignal) => Promise<string>;
	readonly projects: (workspace: string, signal?: AbortSignal) => Promise<DecodedRows<Project>>;
	readonly project: (ref: ProjectRef, signal?: AbortSignal) => Promise<Project>;
	/**
	 * "Retrieve Annotation Job Data from the API": returns all jobs of a project in one response. Jobs that did
	 * not change since the previous response are returned as the same objects.
	 */
	readonly jobs: (ref: ProjectRef, signal?: AbortSignal) => Promise<JobsAnswer>;
	readonly job: (ref: ProjectRef, id: string, signal?: AbortSignal) => Promise<Job>;
	/**
	 * "Create a New Annotation Job". The API has no idempotency key: when this fails without a clear refusal,
	 * the job may have been created (see `isOutcomeUnknown`).
	 */
	readonly createJob: (ref: ProjectRef, job: NewJob) => Promise<Job>;
	readonly batches: (ref: ProjectRef, signal?: AbortSignal) => Promise<BatchesAnswer>;
	readonly batch: (ref: ProjectRef, id: string, signal?: AbortSignal) => Promise<Batch>;
}

/** Creates a client. Sends nothing until one of its functions is called. */
export function createClient(options: ClientOptions): RoboflowClient {
	const exchange = createExchange(options);
	const call = async (path: string, asked: Call): Promise<unknown> => readAnswer(await exchange(path, asked));

	/** Calls an endpoint of a project. */
	const ask = (
		{ workspace, project }: ProjectRef,
		rest: readonly string[],
		asked: Omit<Call, 'workspace'>,
	): Promise<unknown> => call(pathOf(workspace, project, ...rest), { workspace, ...asked });

	return {
		...createActingCalls(exchange, options.acceptTimeout),
		keyWorkspace: async (signal) => decodeWorkspaceSlug(await call('/', { workspace: null, signal })),
		projects: async (workspace, signal) =>
			stepsInSlices(decodeProjectsInSteps(await call(pathOf(workspace), { workspace, signal }))),
		project: async (ref, signal) => decodeProject(await ask(ref, [], { signal })),
		jobs: createJobsCall(exchange, options.missingHint),
		async job(ref, id, signal) {
			const job = decodeJob(await ask(ref, ['jobs', id], { signal }));
			if (job.id === id) return job;
			throw new RoboflowError('answer', `the answer is about another job, ${job.id}`);
		},
		createJob: async (ref, job) =>
			decodeJob(await ask(ref, ['jobs'], { method: 'POST', body: encodeNewJob(job) })),
		async batches(ref, signal) {
			const askedAt = Date.now();
			const answer = await ask(ref, ['batches'], { signal });
			return { ...(await stepsInSlices(decodeBatchesInSteps(answer))), askedAt };
		},
		batch: async (ref, id, signal) => decodeBatch(await ask(ref, ['batches', id], { signal })),
	};
}
