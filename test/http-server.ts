import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** A request as a server saw it. */
export interface SeenRequest {
	readonly method: string;
	/** With the query. */
	readonly url: string;
	readonly authorization: string | undefined;
	readonly body: string;
}

export interface TestServer {
	readonly url: string;
	readonly requests: readonly SeenRequest[];
	/** Stops listening and breaks every connection. */
	readonly stop: () => Promise<void>;
}

type Answer = (response: ServerResponse, request: SeenRequest, incoming: IncomingMessage) => unknown;

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request.setEncoding('utf8')) body += chunk;
	return body;
}

/** Serves on a free port of the loopback address until the test is over. */
export async function serve(answer: Answer): Promise<TestServer> {
	const requests: SeenRequest[] = [];
	const listener: RequestListener = async (request, response) => {
		const seen = {
			method: request.method ?? '',
			url: request.url ?? '',
			authorization: request.headers.authorization,
			body: await bodyOf(request),
		};
		requests.push(seen);
		answer(response, seen, request);
	};
	const server = createServer(listener);
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	async function stop(): Promise<void> {
		server.closeAllConnections();
		if (server.listening) await new Promise((resolve) => server.close(resolve));
	}
	onTestFinished(stop);
	return { url: `http://127.0.0.1:${address.port}`, requests, stop };
}

/** An answer in JSON, whatever the value is; text goes out as it is. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Asks another server the same, and gives its answer; a server that is gone breaks the connection. */
export async function forward(
	to: string,
	{ method, url, body }: SeenRequest,
): Promise<(response: ServerResponse) => void> {
	try {
		const answer = await fetch(to + url, method === 'POST' ? { method, body } : {});
		const text = await answer.text();
		return (response) => sendJson(response, text, answer.status);
	} catch {
		return (response) => response.destroy();
	}
}
