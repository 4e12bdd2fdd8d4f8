import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** What is asked, as ofetch hands it to a fetch. */
export interface HttpRequest {
	readonly method?: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** As much of a `Response` as ofetch and the client look at. */
export interface HttpResponse {
	readonly status: number;
	readonly headers: { readonly get: (name: string) => string | null };
	/** Unpacked, in pieces; fails when the answer breaks off. */
	readonly body: AsyncIterable<Uint8Array> & { readonly cancel: () => Promise<void> };
	readonly text: () => Promise<string>;
}

/** Milliseconds until a connection that does not come about is given up. */
const connectTimeout = 10_000;
const emptyStatuses: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Sends one request, and gives the answer once its head is there. The platform's own `fetch` does that, too,
 * but takes three times as long to load as all that is needed here. Redirects are not followed.
 *
 * What only asks goes over a connection that is kept, where there is one. The service may just have closed
 * that: then it is asked over a new one. What changes something always has a new one, so that its loss says
 * nothing about an old connection.
 *
 * @throws what Node says, with its `code`; the signal's AbortError.
 */
export async function httpFetch(url: string, asked: HttpRequest): Promise<HttpResponse> {
	const isAsking = (asked.method ?? 'GET') === 'GET';
	const message = await send(url, asked, isAsking).catch((error: unknown) => {
		if (error instanceof StaleConnectionError) return send(url, asked, false);
		throw error;
	});
	const status = message.statusCode ?? 0;
	// Nobody reads what is empty, and an answer that is not read keeps its connection.
	if (emptyStatuses.has(status)) message.resume();
	const stream = unpacked(message);
	return {
		status,
		headers: { get: (name) => [message.headers[name.toLowerCase()] ?? null].flat().join(', ') || null },
		body: {
			[Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
			cancel: async () => void stream.destroy(),
		},
		text: () => textOf(stream),
	};
}

/** A connection that was kept was closed before anything of an answer came. */
class StaleConnectionError extends Error {}

function send(
	url: string,
	{ method, headers, body, signal }: HttpRequest,
	mayReuse: boolean,
): Promise<IncomingMessage> {
	const isSecure = url.startsWith('https:');
	const request = isSecure ? requestHttps : requestHttp;
	return new Promise((resolve, reject) => {
		const sent = request(url, {
			...(method === undefined ? {} : { method }),
			...(signal === undefined ? {} : { signal }),
			...(mayReuse ? {} : { agent: false }),
			headers: { 'accept-encoding': 'gzip, br', 'user-agent': 'roboflow-jobs', ...headers },
		});
		limitConnecting(sent, isSecure ? 'secureConnect' : 'connect');
		sent.on('response', resolve);
		sent.on('error', (error) => {
			const isStale = sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
			reject(isStale ? new StaleConnectionError() : error);
		});
		sent.end(body);
	});
}

/** The whole call has its limit; a connection that is never made is to be told from an answer that is lost. */
function limitConnecting(request: ClientRequest, connected: 'connect' | 'secureConnect'): void {
	request.on('socket', (socket) => {
		if (!socket.connecting) return;
		const timer = setTimeout(() => {
			// By the name that it has in the platform's own fetch.
			const error = Object.assign(new Error('no connection'), { code: 'UND_ERR_CONNECT_TIMEOUT' });
			request.destroy(error);
		}, connectTimeout);
		const stop = (): void => clearTimeout(timer);
		socket.once(connected, stop).once('close', stop);
	});
}

/** The answer without the packing that was asked for. */
function unpacked(message: IncomingMessage): Readable {
	const encoding = message.headers['content-encoding']?.toLowerCase();
	if (encoding !== 'gzip' && encoding !== 'br') return message;
	const unpacking = encoding === 'gzip' ? createGunzip() : createBrotliDecompress();
	// A failure of either reaches whoever reads the last of them.
	return pipeline(message, unpacking, () => {});
}

/** Piece by piece, so that a long answer is not there several times. */
async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const piece of stream) text += decoder.decode(piece, { stream: true });
	return text + decoder.decode();
}
