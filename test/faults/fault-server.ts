import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';

/** The calls that a fault can stand in front of. */
export const endpoints = ['list', 'detail', 'batches', 'create'] as const;
export type Endpoint = (typeof endpoints)[number];

/** One request that meets a fault. */
export interface Exchange {
	readonly response: ServerResponse;
	readonly incoming: IncomingMessage;
	/** With the query, and the key in it. */
	readonly url: string;
	/** What the demo answers; a create makes its job when this is asked for, and only then. */
	readonly good: () => Promise<string>;
	/** The address of a second server, which must hear of nothing. */
	readonly elsewhere: string;
}

/** What goes wrong: something done instead of the good answer, or no server at all. */
export type Fault = ((exchange: Exchange) => unknown) | 'no server';

/** The demo's routes over real HTTP, with a fault in front of one of them. */
export interface FaultServer {
	readonly url: string;
	readonly key: string;
	/** `METHOD /path` of every request, without the query. */
	readonly requests: readonly string[];
	/** Requests that a second server got, to which redirects lead. */
	readonly strays: readonly string[];
	/** The most bytes that one connection has carried away. */
	readonly mostSent: () => number;
	readonly inject: (endpoint: Endpoint, fault: Fault) => Promise<void>;
	/** Everything is well again. */
	readonly mend: () => Promise<void>;
}

function endpointOf(method: string, path: string): Endpoint | null {
	if (method === 'POST') return 'create';
	if (path.endsWith('/batches')) return 'batches';
	if (path.endsWith('/jobs')) return 'list';
	return path.includes('/jobs/') ? 'detail' : null;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
	let body = '';
	for await (const piece of incoming.setEncoding('utf8')) body += piece;
	return body;
}

/** Starts the demo behind a server that can be made to fail, until the test is over. */
export async function startFaultServer(): Promise<FaultServer> {
	const demo = await startDemoServer();
	const requests: string[] = [];
	const strays: string[] = [];
	let at: Endpoint | null = null;
	let fault: Fault | null = null;
	let mostSent = 0;

	const other = createServer((request, response) => {
		strays.push(request.url ?? '');
		response.end('{"jobs":[]}');
	});
	async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '', socket } = incoming;
		const path = new URL(url, demo.url).pathname;
		requests.push(`${method} ${path}`);
		response.once('close', () => {
			mostSent = Math.max(mostSent, socket.bytesWritten);
		});
		const body = await bodyOf(incoming);
		const good = async (): Promise<string> =>
			(await fetch(demo.url + url, method === 'POST' ? { method, body } : {})).text();
		if (typeof fault === 'function' && endpointOf(method, path) === at) {
			await fault({ response, incoming, url, good, elsewhere: urlOf(other) });
			return;
		}
		response.writeHead(200, { 'content-type': 'application/json' }).end(await good());
	}
	// What is still asked for when a test ends gets no answer.
	const server = createServer((incoming, response) => {
		answer(incoming, response).catch(() => response.destroy());
	});
	await Promise.all([listen(other, 0), listen(server, 0)]);
	const url = urlOf(server);
	onTestFinished(async () => {
		await Promise.all([stop(server), stop(other), demo.close()]);
	});

	return {
		url,
		key: demo.key,
		requests,
		strays,
		mostSent: () => mostSent,
		async inject(endpoint, injected) {
			at = endpoint;
			fault = injected;
			if (injected !== 'no server') return;
			await stop(server);
			// Until the connections that were kept open are known to be gone, too.
			await fetch(url).catch(() => {});
		},
		async mend() {
			fault = null;
			if (!server.listening) await listen(server, Number(new URL(url).port));
		},
	};
}

type Server = ReturnType<typeof createServer>;

const listen = (server: Server, port: number): Promise<void> =>
	new Promise((resolve) => {
		server.listen(port, '127.0.0.1', resolve);
	});

async function stop(server: Server): Promise<void> {
	server.closeAllConnections();
	if (server.listening) await new Promise((resolve) => server.close(resolve));
}

function urlOf(server: Server): string {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return `http://127.0.0.1:${address.port}`;
}
