import { onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { forward, type SeenRequest, sendJson, serve } from '../http-server.ts';

/** The demo's workspace over real HTTP, with faults in front of single projects' lists of jobs. */
export interface WorkspaceServer {
	readonly url: string;
	readonly key: string;
	/** Slugs, in the API's order. */
	readonly projects: readonly string[];
	readonly requests: readonly SeenRequest[];
	/** How often a project's jobs were asked for. */
	readonly asked: (project: string) => number;
	/** The most lists of jobs that were asked for at the same time. */
	readonly mostAtOnce: () => number;
	/** Answers with this status from now on. */
	readonly fail: (project: string, status: number) => void;
	/** Answers only once it is told to go on. */
	readonly hold: (project: string) => void;
	/** All is well with a project again. */
	readonly mend: (project: string) => void;
}

/** Starts a workspace of so many projects, until the test is over. */
export async function startWorkspaceServer(count = 30): Promise<WorkspaceServer> {
	const demo = await startDemoServer({ projects: count });
	onTestFinished(() => demo.close());
	const failing = new Map<string, number>();
	const held = new Map<string, PromiseWithResolvers<void>>();
	const asked = new Map<string, number>();
	let running = 0;
	let most = 0;

	const listed = ({ method, url }: SeenRequest): string | null =>
		method === 'GET' ? (/^\/acme\/([^/?]+)\/jobs\?/.exec(url)?.[1] ?? null) : null;

	const server = await serve(async (response, request) => {
		const project = listed(request);
		if (project === null) return (await forward(demo.url, request))(response);
		asked.set(project, (asked.get(project) ?? 0) + 1);
		running += 1;
		most = Math.max(most, running);
		response.once('close', () => {
			running -= 1;
		});
		await held.get(project)?.promise;
		const status = failing.get(project);
		if (status !== undefined) return sendJson(response, { error: `${project} is out of order` }, status);
		return (await forward(demo.url, request))(response);
	});
	return {
		url: server.url,
		key: demo.key,
		projects: demo.projects,
		requests: server.requests,
		asked: (project) => asked.get(project) ?? 0,
		mostAtOnce: () => most,
		fail: (project, status) => failing.set(project, status),
		hold: (project) => held.set(project, Promise.withResolvers()),
		mend(project) {
			failing.delete(project);
			held.get(project)?.resolve();
			held.delete(project);
		},
	};
}
