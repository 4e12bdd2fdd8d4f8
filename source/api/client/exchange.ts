import { RoboflowError } from './errors.ts';
import type { Tunnel } from './http-fetch.ts';
import { createLightFetch } from './light-fetch.ts';
import { networkError } from './network-error.ts';
import type { Reply } from './read-reply.ts';
import { readText } from './read-text.ts';
import { createKeyRedactor } from './redact-key.ts';
import { parseRetryAfter } from './retry-after.ts';

/** A proxy that requests go through. */
interface ClientProxy {
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
	/** The same for adding images to the dataset, which takes long. @default 120000 */
	readonly acceptTimeout?: number;
}

/** One call of an endpoint. */
export interface Call {
	/** Whose key is sent; `null` for the one whose workspace is asked for. */
	readonly workspace: string | null;
	readonly method?: 'GET' | 'POST' | 'PATCH';
	/** Parameters of the address, beside the key. */
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: object;
	readonly signal?: AbortSignal | undefined;
	/** Milliseconds, instead of the client's own limit. */
	readonly timeout?: number | undefined;
}

/**
 * Sends one request and gives what came back, as far as it is not too long.
 *
 * @throws {RoboflowError} where no complete answer came; the signal's reason where it was cancelled.
 */
export type Exchange = (path: string, asked: Call) => Promise<Reply>;

/** Makes the exchange with one service. */
export function createExchange(options: ClientOptions): Exchange {
	const { apiUrl, auth, key: keyFor, proxy = null, timeout: usual = 15_000 } = options;
	const ofetch = createLightFetch(proxy === null ? null : lateTunnel(proxy.address));

	return async (path, asked) => {
		const { workspace, method = 'GET', query = {}, body: sent, signal, timeout = usual } = asked;
		const key = keyFor(workspace);
		const limit = AbortSignal.timeout(timeout);
		// ofetch ignores its own time limit beside a signal.
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
	};
}

/** A way through a proxy; its code is loaded when it is needed. */
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

/** Where the service's clock is off, the date that it waits for is off by as much. */
const retryAfterOf = (headers: Headers): number | undefined =>
	parseRetryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || Date.now());
