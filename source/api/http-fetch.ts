import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { PassThrough, pipeline, type Readable } from 'node:stream';
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

/**
 * Sends one request, and gives the answer once its head is there. The platform's own `fetch` does that, too,
 * but takes three times as long to load as all that is needed here. Redirects are not followed.
 *
 * @throws what Node says, with its `code`; the signal's AbortError.
 */
export async function httpFetch(url: string, asked: HttpRequest): Promise<HttpResponse> {
	const isSecure = url.startsWith('https:');
	const request = isSecure ? requestHttps : requestHttp;
	const { method, headers, body, signal } = asked;
	const message = await new Promise<IncomingMessage>((resolve, reject) => {
		const sent = request(url, {
			...(method === undefined ? {} : { method }),
			...(signal === undefined ? {} : { signal }),
			headers: {
				'accept-encoding': 'gzip, br',
				'user-agent': 'roboflow-jobs',
				// A connection that is kept may be gone when it is used again, and then nobody knows what a create
				// did. Between two refreshes none would be kept anyway.
				connection: 'close',
				...headers,
			},
		});
		limitConnecting(sent, isSecure ? 'secureConnect' : 'connect');
		sent.on('response', resolve).on('error', reject).end(body);
	});
	const stream = unpacked(received(message), message.headers['content-encoding']?.toLowerCase());
	return {
		status: message.statusCode ?? 0,
		headers: { get: (name) => [message.headers[name.toLowerCase()] ?? null].flat().join(', ') || null },
		body: {
			[Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
			cancel: async () => void stream.destroy(),
		},
		text: () => textOf(stream),
	};
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
		});
	return body.on('drain', () => message.resume()).once('close', () => message.destroy());
}

/** The body without the packing that was asked for. */
function unpacked(body: Readable, encoding: string | undefined): Readable {
	if (encoding !== 'gzip' && encoding !== 'br') return body;
	// A failure of either reaches whoever reads the last of them.
	return pipeline(body, encoding === 'gzip' ? createGunzip() : createBrotliDecompress(), () => {});
}

/** Piece by piece, so that a long answer is not there several times. */
async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const piece of stream) text += decoder.decode(piece, { stream: true });
	return text + decoder.decode();
}
