import { setImmediate } from 'node:timers/promises';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Project } from '../../jobs/model/project.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { decodeErrorBody, formOfError } from './error-body.ts';
import { kindOfStatus, RoboflowError } from './errors.ts';
import type { Tunnel } from './http-fetch.ts';
import { createLightFetch } from './light-fetch.ts';
import { networkError } from './network-error.ts';
import { parseBody } from './parse-body.ts';
import { readText } from './read-text.ts';
import { createKeyRedactor, type KeyRedactor } from './redact-key.ts';
import { parseRetryAfter } from './retry-after.ts';
import { stepsInSlices } from './steps.ts';
import {
	type DecodedRows,
	decodeBatch,
	decodeBatchesInSteps,
	decodeJob,
	decodeJobsInSteps,
	decodeProject,
	decodeProjectsInSteps,
	decodeWorkspaceSlug,
	encodeNewJob,
} from './wire.ts';

/** A proxy that requests go through. */
export interface ClientProxy {
	/** Its address, with user and password. A function, so that no dump holds a password. */
	readonly address: () => string;
	/** What people call it, without user and password: `http://proxy:3128 (HTTPS_PROXY)`. */
	readonly shown: string;
}

/** Where requests go and as whom. */
export interface ClientOptions {
	/** Without a slash at its end. */
	readonly apiUrl: string;
	readonly auth: 'query' | 'bearer';
	/**
	 * The key for a workspace; for `null` the one whose workspace is asked for. A function, so that no dump
	 * of these options can hold a key.
	 */
	readonly key: (workspace: string | null) => string;
	/** What requests go through. @default straight to the API */
	readonly proxy?: ClientProxy | null;
	/** Milliseconds until a call that has no complete answer fails. @default 15000 */
	readonly timeout?: number;
}

/** Every job of a project, as they were at some moment after `askedAt`. */
export interface JobsAnswer extends DecodedRows<Job> {
	/** When the request was sent; milliseconds since the epoch. What was created later need not be in it. */
	readonly askedAt: number;
}

/**
 * Roboflow's REST API, as far as annotation jobs need it. Each call is sent once, decodes its answer,
 * and fails with a {@link RoboflowError}; one that is cancelled through its signal fails with the
 * signal's reason.
 */
export interface RoboflowClient {
	/** The slug of the workspace that the key belongs to. */
	readonly keyWorkspace: (signal?: AbortSignal) => Promise<string>;
	readonly projects: (workspace: string, signal?: AbortSignal) => Promise<DecodedRows<Project>>;
	readonly project: (ref: ProjectRef, signal?: AbortSignal) => Promise<Project>;
	/**
	 * "Retrieve Annotation Job Data from the API": every job of a project, in one answer.
	 *
	 * @param known jobs of the answer before, which are given back where nothing is new about them.
	 */
	readonly jobs: (ref: ProjectRef, signal?: AbortSignal, known?: readonly Job[]) => Promise<JobsAnswer>;
	readonly job: (ref: ProjectRef, id: string, signal?: AbortSignal) => Promise<Job>;
	/**
	 * "Create a New Annotation Job". There is no idempotency key: when this fails without a clear
	 * refusal, the job may have been created (see `isOutcomeUnknown`).
	 */
	readonly createJob: (ref: ProjectRef, job: NewJob) => Promise<Job>;
	readonly batches: (ref: ProjectRef, signal?: AbortSignal) => Promise<DecodedRows<Batch>>;
	readonly batch: (ref: ProjectRef, id: string, signal?: AbortSignal) => Promise<Batch>;
}

interface Call {
	/** Whose key is sent; `null` for the one whose workspace is asked for. */
	readonly workspace: string | null;
	readonly method?: 'GET' | 'POST';
	readonly body?: object;
	readonly signal?: AbortSignal | undefined;
}

/** Characters of an answer from which on keys are answered between looking it through and reading it. */
const longText = 500_000;

/** @throws {RoboflowError} for a part that would lead to another endpoint, even encoded. */
function pathOf(...parts: readonly string[]): string {
	const wrong = parts.find((part) => /^\.{0,2}$/.test(part));
	if (wrong !== undefined) {
		throw new RoboflowError('invalid', `“${wrong}” is no name or id`, { mayHaveArrived: false });
	}
	return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/** Makes a client. Nothing is sent until one of its functions is called. */
export function createClient(options: ClientOptions): RoboflowClient {
	const { apiUrl, auth, key: keyFor, proxy = null, timeout = 15_000 } = options;
	const ofetch = createLightFetch(proxy === null ? null : lateTunnel(proxy.address));

	/** Sends one request and gives what came back, as far as it is not too long. */
	async function exchange(path: string, asked: Call): Promise<Reply> {
		const { workspace, method = 'GET', body: sent, signal } = asked;
		const key = keyFor(workspace);
		const limit = AbortSignal.timeout(timeout);
		// ofetch ignores its own time limit beside a signal.
		const stop = signal === undefined ? limit : AbortSignal.any([signal, limit]);
		async function send(): Promise<Reply> {
			const response = await ofetch.raw(apiUrl + path, {
				method,
				...(sent === undefined ? {} : { body: { ...sent } }),
				...(auth === 'query' ? { query: { api_key: key } } : {}),
				headers: {
					accept: 'application/json',
					...(auth === 'bearer' ? { authorization: `Bearer ${key}` } : {}),
				},
				signal: stop,
				// Retries would repeat a create.
				retry: 0,
				ignoreResponseError: true,
				responseType: 'stream',
			});
			const body = await readText(response);
			const redactor = createKeyRedactor(key);
			return {
				status: response.status,
				...('text' in body ? { text: redactor.redact(body.text), excess: null } : { text: '', ...body }),
				redactor,
				retryAfter: retryAfterOf(response.headers),
			};
		}
		try {
			return await settled(send(), stop);
		} catch (error) {
			if (signal?.aborted) throw signal.reason;
			if (limit.aborted) throw new RoboflowError('time-out', `no complete answer within ${timeout / 1000} s`);
			throw networkError(error, proxy?.shown);
		}
	}

	async function call(path: string, asked: Call): Promise<unknown> {
		const reply = await exchange(path, asked);
		const { status } = reply;
		if (status < 200 || status > 299) throw refusal(reply);
		if (reply.excess !== null) throw new RoboflowError('answer', `the answer ${reply.excess}`, { status });
		if (reply.text.length > longText) await setImmediate();
		const body = parseBody(reply.text, reply.redactor);
		if (body === undefined) throw new RoboflowError('answer', 'the answer is not JSON', { status });
		if (isErrorAnswer(body)) {
			const { message } = decodeErrorBody(body) ?? { message: 'the answer is an error without words' };
			throw new RoboflowError('answer', message, { status });
		}
		return body;
	}

	/** Calls an endpoint of a project. */
	const ask = (
		{ workspace, project }: ProjectRef,
		rest: readonly string[],
		asked: Omit<Call, 'workspace'>,
	): Promise<unknown> => call(pathOf(workspace, project, ...rest), { workspace, ...asked });

	return {
		keyWorkspace: async (signal) => decodeWorkspaceSlug(await call('/', { workspace: null, signal })),
		projects: async (workspace, signal) =>
			stepsInSlices(decodeProjectsInSteps(await call(pathOf(workspace), { workspace, signal }))),
		project: async (ref, signal) => decodeProject(await ask(ref, [], { signal })),
		async jobs(ref, signal, known) {
			const askedAt = Date.now();
			const answer = await ask(ref, ['jobs'], { signal });
			return { ...(await stepsInSlices(decodeJobsInSteps(answer, known))), askedAt };
		},
		job: async (ref, id, signal) => decodeJob(await ask(ref, ['jobs', id], { signal })),
		createJob: async (ref, job) =>
			decodeJob(await ask(ref, ['jobs'], { method: 'POST', body: encodeNewJob(job) })),
		batches: async (ref, signal) =>
			stepsInSlices(decodeBatchesInSteps(await ask(ref, ['batches'], { signal }))),
		batch: async (ref, id, signal) => decodeBatch(await ask(ref, ['batches', id], { signal })),
	};
}

/** A way through a proxy, of which nothing is loaded before it is needed. */
const lateTunnel =
	(proxy: () => string): Tunnel =>
	async (target, signal) => {
		const { createTunnel } = await import('./tunnel.ts');
		return createTunnel(proxy)(target, signal);
	};

/**
 * Waits for a call, until its signal says that nobody waits any longer, whatever the transport does. The
 * process stays alive as long: the signal's own timer would let it end.
 */
async function settled<Result>(call: Promise<Result>, stop: AbortSignal): Promise<Result> {
	const alive = setInterval(() => {}, 60_000);
	const given = new Promise<never>((_, reject) => {
		stop.addEventListener('abort', () => reject(stop.reason), { once: true });
	});
	try {
		stop.throwIfAborted();
		return await Promise.race([call, given]);
	} finally {
		clearInterval(alive);
	}
}

interface Reply {
	readonly status: number;
	/** Without the key; empty for one that is too large. */
	readonly text: string;
	/** What the answer has too much of, as the end of a sentence. */
	readonly excess: string | null;
	readonly redactor: KeyRedactor;
	/** Milliseconds. */
	readonly retryAfter: number | undefined;
}

/** Where the service's clock is off, the date that it waits for is off by as much. */
const retryAfterOf = (headers: Headers): number | undefined =>
	parseRetryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || Date.now());

/** Some gateways answer 200 with an error inside. */
const isErrorAnswer = (body: unknown): boolean =>
	typeof body === 'object' && body !== null && 'error' in body && body.error !== null && body.error !== false;

function refusal({ status, text, redactor, retryAfter }: Reply): RoboflowError {
	if (status >= 300 && status < 400) {
		return new RoboflowError('answer', 'the service redirects elsewhere, which is not followed', { status });
	}
	const body = parseBody(text, redactor) ?? redactor.redactHidden(text);
	const said = decodeErrorBody(body);
	return new RoboflowError(kindOfStatus(status), said?.message ?? `the service answered ${status}`, {
		status,
		hint: said?.hint ?? undefined,
		retryAfter,
		form: formOfError(body),
	});
}
