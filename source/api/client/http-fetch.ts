import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import type { Socket } from 'node:net';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { ConnectionError, isUntrusted } from './connection-error.ts';

/**
 * Opens a connection to a host through a proxy. Sends nothing of the request.
 *
 * @throws {ConnectionError} when the proxy does not connect; errors of Node.
 */
export type Tunnel = (target: URL, signal: AbortSignal) => Promise<Socket>;

/** A request, in the form that ofetch passes to a fetch function. */
export interface HttpRequest {
	readonly method?: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Opens the connection. @default a direct connection */
	readonly tunnel?: Tunnel | null | undefined;
}

/** The parts of a `Response` that ofetch and the client read. */
export interface HttpResponse {
	readonly status: number;
	readonly headers: { readonly get: (name: string) => string | null };
	/** Decompressed, in chunks; throws when the connection ends early. */
	readonly body: AsyncIterable<Uint8Array> & { readonly cancel: () => Promise<void> };
}

/** Time limit for opening a connection, in milliseconds. */
const connectTimeout = 10_000;

/**
 * Sends one request. Resolves when the headers of the response arrive. Node's own `fetch` takes three times as
 * long to load. Redirects are not followed, so the key never reaches another host. The promise settles however
 * the connection ends.
 *
 * @throws {ConnectionError} when nothing was sent. After that, Node's error with its `code`, or the signal's
 * AbortError.
 */
export async function httpFetch(url: string, asked: HttpRequest): Promise<HttpResponse> {
	const target = new URL(url);
	const isSecure = target.protocol === 'https:';
	const { method, headers, body, signal, tunnel } = asked;
	// TLS is slow to load, and plain HTTP does not need it. It is loaded before a tunnel opens: nothing may come
	// between the tunnel and the request that listens to it.
	const request = isSecure ? (await import('node:https')).request : requestHttp;
	const through = tunnel ? await openTunnel(tunnel, target, signal) : null;
	const message = await new Promise<IncomingMessage>((resolve, reject) => {
		const sent = request(target, {
			...(method === undefined ? {} : { method }),
			...(signal === undefined ? {} : { signal }),
			...(through === null ? {} : { createConnection: () => through }),
			headers: {
				'accept-encoding': 'gzip, br',
				'user-agent': 'roboflow-jobs',
				...headers,
			},
		});
		// A kept connection may be closed when it is reused, and then the outcome of a write is unknown. The service
		// closes idle connections between two refreshes anyway. With this, Node sends `connection: close`, and
		// closes a connection that a gateway keeps in spite of that.
		sent.shouldKeepAlive = false;
		const isSent = watchConnecting(sent, isSecure);
		const fail = (error: Error): void => {
			if (error.name === 'AbortError' || isSent()) reject(error);
			else reject(new ConnectionError(isUntrusted(sent.socket) ? 'certificate' : null, error));
		};
		sent
			.on('response', resolve)
			// Without a listener, Node ends the connection and says nothing.
			.on('upgrade', (_answer, socket) => {
				socket.destroy();
				fail(broken('unexpected protocol upgrade'));
			})
			.on('error', fail)
			.on('close', () => fail(broken('connection closed without a response')))
			.end(body);
	});
	const stream = unpacked(received(message), message.headers['content-encoding']?.toLowerCase());
	return {
		status: message.statusCode ?? 0,
		headers: { get: (name) => [message.headers[name.toLowerCase()] ?? null].flat().join(', ') || null },
		body: {
			[Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
			cancel: async () => void stream.destroy(),
		},
	};
}

/** The error that Node gives when a connection ends early. */
const broken = (message: string): Error => Object.assign(new Error(message), { code: 'ECONNRESET' });

/** The error that Node gives when a connection times out. */
const tooLate = (): Error => Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' });

/** Opens a tunnel within the time limit of a connection. */
async function openTunnel(tunnel: Tunnel, target: URL, signal: AbortSignal | undefined): Promise<Socket> {
	const limit = AbortSignal.timeout(connectTimeout);
	try {
		return await tunnel(target, signal === undefined ? limit : AbortSignal.any([signal, limit]));
	} catch (error) {
		signal?.throwIfAborted();
		if (error instanceof ConnectionError) throw error;
		throw new ConnectionError('proxy', limit.aborted ? tooLate() : error);
	}
}

/**
 * Ends a request whose connection does not open in time.
 *
 * @returns whether the connection has opened, so that the request may have been sent.
 */
function watchConnecting(request: ClientRequest, isSecure: boolean): () => boolean {
	let isOpen = false;
	const timer = setTimeout(() => request.destroy(tooLate()), connectTimeout);
	const stop = (): void => clearTimeout(timer);
	request.once('close', stop).once('socket', (socket) => {
		// What is written before the handshake is done waits for it.
		socket.once(isSecure ? 'secureConnect' : 'connect', () => {
			isOpen = true;
			stop();
		});
	});
	return () => isOpen;
}

/**
 * The body as it arrives. Keeps unread data when the connection ends; Node discards it, even of a complete
 * response.
 */
function received(message: IncomingMessage): Readable {
	const body = new PassThrough();
	message
		.on('data', (piece: Uint8Array) => {
			if (!body.write(piece)) message.pause();
		})
		.once('end', () => body.end())
		.on('error', (error) => {
			if (message.complete && message.readableLength === 0) body.end();
			else body.destroy(error);
		})
		.once('close', () => {
			if (!body.writableEnded) body.destroy(broken('connection closed within the response'));
		});
	return body.on('drain', () => message.resume()).once('close', () => message.destroy());
}

/** The decompressed body. */
function unpacked(body: Readable, encoding: string | undefined): Readable {
	if (encoding !== 'gzip' && encoding !== 'br') return body;
	// An error of either stream reaches the reader of the last.
	return pipeline(body, encoding === 'gzip' ? createGunzip() : createBrotliDecompress(), () => {});
}
