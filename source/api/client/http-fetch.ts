import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import type { Socket } from 'node:net';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { ConnectionError, isUntrusted } from './connection-error.ts';

/**
 * Opens a connection to a host through what stands in between. Nothing of a request is sent on it yet.
 *
 * @throws {ConnectionError} when there is no way through, or what Node says.
 */
export type Tunnel = (target: URL, signal: AbortSignal) => Promise<Socket>;

/** What is asked, as ofetch hands it to a fetch. */
export interface HttpRequest {
	readonly method?: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | undefined;
	readonly signal?: AbortSignal | undefined;
	/** The way to the host. @default straight to it */
	readonly tunnel?: Tunnel | null | undefined;
}

/** As much of a `Response` as ofetch and the client look at. */
export interface HttpResponse {
	readonly status: number;
	readonly headers: { readonly get: (name: string) => string | null };
	/** Unpacked, in pieces; fails when the answer breaks off. */
	readonly body: AsyncIterable<Uint8Array> & { readonly cancel: () => Promise<void> };
}

/** Milliseconds until a connection that does not come about is given up. */
const connectTimeout = 10_000;

/**
 * Sends one request, and gives the answer once its head is there. The platform's own `fetch` does that, too,
 * but takes three times as long to load as all that is needed here. Redirects are not followed, so that the key
 * goes nowhere else. Every way in which a connection can end settles the promise.
 *
 * @throws {ConnectionError} when nothing was sent; after that what Node says, with its `code`; the signal's
 * AbortError.
 */
export async function httpFetch(url: string, asked: HttpRequest): Promise<HttpResponse> {
	const target = new URL(url);
	const isSecure = target.protocol === 'https:';
	const { method, headers, body, signal, tunnel } = asked;
	const through = tunnel ? await openTunnel(tunnel, target, signal) : null;
	// TLS takes long to load, and this machine itself is asked without.
	const request = isSecure ? (await import('node:https')).request : requestHttp;
	const message = await new Promise<IncomingMessage>((resolve, reject) => {
		const sent = request(target, {
			...(method === undefined ? {} : { method }),
			...(signal === undefined ? {} : { signal }),
			...(through === null ? {} : { createConnection: () => through }),
			headers: {
				'accept-encoding': 'gzip, br',
				'user-agent': 'roboflow-jobs',
				// A connection that is kept may be gone when it is used again, and then nobody knows what a create
				// did. Between two refreshes none would be kept anyway.
				connection: 'close',
				...headers,
			},
		});
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
				fail(broken('an upgrade was offered, which nobody asked for'));
			})
			.on('error', fail)
			.on('close', () => fail(broken('the connection was closed without an answer')))
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

/** What Node itself says where a connection ends too early. */
const broken = (message: string): Error => Object.assign(new Error(message), { code: 'ECONNRESET' });

/** By the system's name for it. */
const tooLate = (): Error => Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' });

/** Opens a tunnel within the time that a connection may take. */
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
 * Gives up a connection that does not come about.
 *
 * @returns whether it has come about, so that the request may have been sent.
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
 * The body as it arrives, whoever reads it when. Node throws away what nobody has read yet when a connection
 * breaks, even where the answer was complete.
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
			if (!body.writableEnded) body.destroy(broken('the connection was closed within the answer'));
		});
	return body.on('drain', () => message.resume()).once('close', () => message.destroy());
}

/** The body without the packing that was asked for. */
function unpacked(body: Readable, encoding: string | undefined): Readable {
	if (encoding !== 'gzip' && encoding !== 'br') return body;
	// A failure of either reaches whoever reads the last of them.
	return pipeline(body, encoding === 'gzip' ? createGunzip() : createBrotliDecompress(), () => {});
}
