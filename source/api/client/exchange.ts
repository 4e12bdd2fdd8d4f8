import { RoboflowError } from './errors.ts';
import type { Tunnel } from './http-fetch.ts';
import { createLightFetch } from './light-fetch.ts';
import { networkError } from './network-error.ts';
import { type BodyRows, readBody } from './read-body.ts';
import type { Reply } from './read-reply.ts';
import { createKeyRedactor, type KeyRedactor } from './redact-key.ts';
import { parseRetryAfter } from './retry-after.ts';

/** A proxy that requests are sent through. */
interface ClientProxy {
	/** Returns the address with user and password. It is a function so that no dump contains the password. */
	readonly address: () => string;
	/** Display name, without user and password: `http://proxy:3128 (HTTPS_PROXY)`. */
	readonly shown: string;
}

/** Address and API keys for requests. */
export interface ClientOptions {
	/** Base URL without a slash at the end. */
	readonly apiUrl: string;
	readonly auth: 'query' | 'bearer';
	/**
	 * Returns the key for a workspace; for `null`, the key whose workspace is to be looked up. It is a function
	 * so that no dump of these options contains a key.
	 */
	readonly key: (workspace: string | null) => string;
	/** Hint for a project that is not found. @default the service's */
	readonly missingHint?: string;
	/** Proxy for all requests. @default a direct connection to the API */
	readonly proxy?: ClientProxy | null;
	/** Time limit for a complete response, in milliseconds. @default 15000 */
	readonly timeout?: number;
	/** Time limit for adding images to the dataset, which is slow, in milliseconds. @default 120000 */
	readonly acceptTimeout?: number;
}

/** One request to an endpoint. */
export interface Call {
	/** Workspace whose key is sent; `null` for the key whose workspace is to be looked up. */
	readonly workspace: string | null;
	readonly method?: 'GET' | 'POST' | 'PATCH';
	/** Query parameters in addition to the key. */
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: object;
	readonly signal?: AbortSignal | undefined;
	/** Replaces the client's time limit, in milliseconds. */
	readonly timeout?: number | undefined;
	/** Reads the rows of the response. */
	readonly rows?: BodyRows;
}

/**
 * Sends one request and returns its response, without the text of one that is too large.
 *
 * @throws {RoboflowError} when there is no complete response; the signal's reason when the call was
 *   cancelled.
 */
export type Exchange = (path: string, asked: Call) => Promise<Reply>;

/** Creates an exchange with one service. */
export function createExchange(options: ClientOptions): Exchange {
	const { apiUrl, auth, key: keyFor, proxy = null, timeout: usual = 15_000 } = options;
	const ofetch = createLightFetch(proxy === null ? null : lateTunnel(proxy.address));
	const redactors = new Map<string, KeyRedactor>();
	function redactorFor(key: string): KeyRedactor {
		const redactor = redactors.get(key) ?? createKeyRedactor(key);
		redactors.set(key, redactor);
		return redactor;
	}

	return async (path, asked) => {
		const { workspace, method = 'GET', query = {}, body: sent, signal, timeout = usual, rows } = asked;
		const key = keyFor(workspace);
		const limit = AbortSignal.timeout(timeout);
		// ofetch ignores its own time limit when a signal is given.
		const stop = signal === undefined ? limit : AbortSignal.any([signal, limit]);
		async function send(): Promise<Reply> {
			const response = await ofetch.raw(apiUrl + path, {
				method,
				...(sent === undefined ? {} : { body: { ...sent } }),
				query: { ...query, ...(auth === 'query' ? { api_key: key } : {}) },
				headers: {
					accept: 'application/json',
					...(auth === 'bearer' ? { authorization: `Bearer ${key}` } : {}),
				},
				signal: stop,
				// A retry could repeat a create.
				retry: 0,
				ignoreResponseError: true,
				responseType: 'stream',
			});
			const redactor = redactorFor(key);
			const read = await readBody(response, redactor, rows);
			return {
				status: response.status,
				text: () => ('body' in read ? redactor.redact(new TextDecoder().decode(read.body)) : ''),
				excess: 'excess' in read ? read.excess : null,
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
	};
}

/** A tunnel through a proxy whose code is loaded on first use. */
const lateTunnel =
	(proxy: () => string): Tunnel =>
	async (target, signal) => {
		const { createTunnel } = await import('./tunnel.ts');
		return createTunnel(proxy)(target, signal);
	};

/**
 * Waits for a call until its signal aborts, even when the transport does not react to the signal. Keeps the
 * process alive meanwhile: the signal's own timer does not.
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

/** Compares a date with the service's clock, because the local clock may differ. */
const retryAfterOf = (headers: Headers): number | undefined =>
	parseRetryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || Date.now());
