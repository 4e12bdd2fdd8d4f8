import { createServer } from 'node:http';
import { toNodeHandler } from 'h3';
import { demoKey, workspace } from './cast.ts';
import { createRoutes } from './routes.ts';
import { createWorld } from './world.ts';

export interface DemoServerOptions {
	/** 0 selects a free port. @default 0 */
	readonly port?: number;
	/** Jobs in the first project. @default 36 */
	readonly jobs?: number;
	/** Projects in the workspace. @default 2 */
	readonly projects?: number;
	/** Milliseconds of delay before every response. @default 0 */
	readonly latency?: number;
	/** The same seed creates the same world. @default 7 */
	readonly seed?: number;
	/** Milliseconds since the epoch. @default Date.now */
	readonly now?: () => number;
}

/** A running demo server. */
export interface DemoServer {
	/** `http://127.0.0.1:PORT` */
	readonly url: string;
	readonly key: string;
	readonly workspace: string;
	/**
	 * Base address of the history: `/{workspace}/{project}/jobs` returns the jobs with their counts during the
	 * week before.
	 */
	readonly pastUrl: string;
	/** Slugs. The first project has most of the jobs. */
	readonly projects: readonly [string, ...string[]];
	readonly close: () => Promise<void>;
}

/**
 * Starts the demo server on this machine's loopback address. It keeps jobs in memory and uses no files.
 *
 * @throws when the port is in use.
 */
export async function startDemoServer({
	port = 0,
	jobs = 36,
	projects = 2,
	latency = 0,
	seed = 7,
	now = Date.now,
}: DemoServerOptions = {}): Promise<DemoServer> {
	const world = createWorld({ jobs, projects, seed, now: now() });
	const server = createServer(toNodeHandler(createRoutes({ world, now, latency })));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	const boundPort = typeof address === 'object' && address !== null ? address.port : port;
	const url = `http://127.0.0.1:${boundPort}`;
	const [first = '', ...others] = world.projects.map(({ cast }) => cast.slug);
	return {
		url,
		pastUrl: `${url}/past`,
		key: demoKey,
		workspace: workspace.slug,
		projects: [first, ...others],
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
