import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { type DemoServer, startDemoServer } from '../../source/demo/server.ts';
import { serve } from './serve.ts';
import { forward, type SeenRequest, sendJson, type TestServer } from './start-server.ts';

/** The calls that a fault can stand in front of. */
export const endpoints = ['list', 'detail', 'batches', 'create', 'act'] as const;
export type Endpoint = (typeof endpoints)[number];

/** One request that meets a fault. */
export interface Exchange {
	readonly response: ServerResponse;
	readonly incoming: IncomingMessage;
	/** With the query, and the key in it. */
	readonly url: string;
	/** What the demo answers; it creates a job, or acts on one, when this is asked for, and only then. */
	readonly good: () => Promise<string>;
	/** The address of a second server, which must hear of nothing. */
	readonly elsewhere: string;
}

/** What goes wrong: something done instead of the good answer, or no server at all. */
export type Fault = ((exchange: Exchange) => unknown) | 'no server';

/** The demo over HTTP, with faults in front of its calls and of single projects. */
export interface ServedDemo extends Pick<TestServer, 'url' | 'requests' | 'mostSent'> {
	readonly key: string;
	/** Slugs, in the API's order. */
	readonly projects: readonly string[];
	/** Requests that a second server got, to which redirects lead. */
	readonly strays: readonly SeenRequest[];
	/** Puts a fault in front of a call, instead of the one before. */
	readonly inject: (endpoint: Endpoint, fault: Fault) => Promise<void>;
	/** Answers a project's list of jobs with this status from now on. */
	readonly fail: (project: string, status: number) => void;
	/** Answers a project's list of jobs only once all is well with it again. */
	readonly hold: (project: string) => void;
	/** How often a project's list of jobs was asked for. */
	readonly asked: (project: string) => number;
	/** The most lists of jobs that were asked for at the same time. */
	readonly mostAtOnce: () => number;
	/** Makes all well again, with one project or with everything. */
	readonly mend: (project?: string) => Promise<void>;
}

function endpointOf({ method, path }: SeenRequest): Endpoint | null {
	if (method !== 'GET' && /\/annotation-(jobs|batches)\//.test(path)) return 'act';
	if (method === 'POST') return path.endsWith('/jobs') ? 'create' : null;
	if (path.endsWith('/batches')) return 'batches';
	if (path.endsWith('/jobs')) return 'list';
	return path.includes('/jobs/') ? 'detail' : null;
}

/** Serves the demo until the test is over. */
export async function serveDemo(options?: Parameters<typeof startDemoServer>[0]): Promise<ServedDemo> {
	const demo: DemoServer = await startDemoServer(options);
	onTestFinished(() => demo.close());
	const failing = new Map<string, number>();
	const held = new Map<string, PromiseWithResolvers<void>>();
	let fault: { readonly endpoint: Endpoint; readonly run: Fault } | null = null;
	let running = 0;
	let most = 0;

	const listedIn = (request: SeenRequest): string | null =>
		endpointOf(request) === 'list' ? (request.path.split('/')[2] ?? null) : null;

	async function answerList(response: ServerResponse, request: SeenRequest, project: string): Promise<void> {
		running += 1;
		most = Math.max(most, running);
		response.once('close', () => {
			running -= 1;
		});
		await held.get(project)?.promise;
		const status = failing.get(project);
		if (status === undefined) (await forward(demo.url, request))(response);
		else sendJson(response, { error: `${project} is out of order` }, status);
	}

	const other = await serve((response) => response.end('{"jobs":[]}'));
	const server = await serve(async (response, request, incoming) => {
		if (fault !== null && fault.run !== 'no server' && endpointOf(request) === fault.endpoint) {
			const { method, url, body } = request;
			const good = async (): Promise<string> =>
				(await fetch(demo.url + url, method === 'GET' ? {} : { method, body })).text();
			await fault.run({ response, incoming, url, good, elsewhere: other.url });
			return;
		}
		const project = listedIn(request);
		if (project === null) (await forward(demo.url, request))(response);
		else await answerList(response, request, project);
	});

	return {
		url: server.url,
		key: demo.key,
		projects: demo.projects,
		requests: server.requests,
		mostSent: server.mostSent,
		strays: other.requests,
		async inject(endpoint, run) {
			fault = { endpoint, run };
			if (run !== 'no server') return;
			await server.stop();
			// Until the connections that were kept open are known to be gone, too.
			await fetch(server.url).catch(() => {});
		},
		fail: (project, status) => failing.set(project, status),
		hold: (project) => held.set(project, Promise.withResolvers()),
		asked: (project) => server.requests.filter((request) => listedIn(request) === project).length,
		mostAtOnce: () => most,
		async mend(project) {
			for (const [slug, waiting] of held) if (project === undefined || slug === project) waiting.resolve();
			for (const kept of [held, failing]) {
				if (project === undefined) kept.clear();
				else kept.delete(project);
			}
			if (project === undefined) fault = null;
			await server.resume();
		},
	};
}
