import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { type Listening, listening } from './listening.ts';

/** A request as the server saw it. */
export interface SeenRequest {
	readonly method: string;
	/** With the query. */
	readonly url: string;
	/** Without the query. */
	readonly path: string;
	readonly authorization: string | undefined;
	readonly body: string;
}

/** What the server does with a request. Where it fails, the connection breaks. */
export type Answer = (response: ServerResponse, request: SeenRequest, incoming: IncomingMessage) => unknown;

/** What is special about a certificate; see `certificates/make.sh`. */
export type CertificateName = 'good' | 'expired' | 'wrong-host' | 'self-signed';

export interface ServerOptions {
	/** Speaks TLS with this certificate. @default plain HTTP */
	readonly certificate?: CertificateName;
}

/** A server that runs until it is stopped. */
export interface TestServer extends Listening {
	readonly url: string;
	/** Every request so far, oldest first. */
	readonly requests: readonly SeenRequest[];
	/** The most bytes that one connection has carried away. */
	readonly mostSent: () => number;
}

const certificateFile = (file: string): string => join(import.meta.dirname, 'certificates', file);

/** The file that `NODE_EXTRA_CA_CERTS` can name: the issuer of all certificates but the self-signed one. */
export const issuerFile = certificateFile('issuer.pem');

async function bodyOf(incoming: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
	return body;
}

/** Starts a server on a free port of the loopback address. Tests that vitest runs use `serve`, which stops it. */
export async function startServer(answer: Answer, { certificate }: ServerOptions = {}): Promise<TestServer> {
	const requests: SeenRequest[] = [];
	let mostSent = 0;
	async function take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '', headers, socket } = incoming;
		response.once('close', () => {
			mostSent = Math.max(mostSent, socket.bytesWritten);
		});
		const request: SeenRequest = {
			method,
			url,
			path: url.split('?')[0] ?? '',
			authorization: headers.authorization,
			body: await bodyOf(incoming),
		};
		requests.push(request);
		await answer(response, request, incoming);
	}
	const listener: RequestListener = (incoming, response) => {
		// What is still asked for when a test ends gets no answer.
		take(incoming, response).catch(() => response.destroy());
	};
	const server =
		certificate === undefined
			? createServer(listener)
			: createSecureServer(
					{
						key: readFileSync(certificateFile(`${certificate}.key`)),
						cert: readFileSync(certificateFile(`${certificate}.pem`)),
					},
					listener,
				);
	const listens = await listening(server);
	const scheme = certificate === undefined ? 'http' : 'https';
	return { ...listens, url: `${scheme}://127.0.0.1:${listens.port}`, requests, mostSent: () => mostSent };
}

/** Sends JSON, whatever the value is; text is sent as it is. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Asks another server the same, and gives its answer; a server that is gone breaks the connection. */
export async function forward(
	to: string,
	{ method, url, authorization, body }: SeenRequest,
): Promise<(response: ServerResponse) => void> {
	try {
		const headers = authorization === undefined ? {} : { authorization };
		const answer = await fetch(to + url, { method, headers, ...(method === 'GET' ? {} : { body }) });
		const text = await answer.text();
		return (response) => sendJson(response, text, answer.status);
	} catch {
		return (response) => response.destroy();
	}
}
