import { onTestFinished } from 'vitest';
import { createClient, type RoboflowClient } from '../../source/api/client/client.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import type { Job } from '../../source/jobs/model/job.ts';

/** A demo whose clock the test turns, and a client of it. */
export interface DemoOnTheClock {
	readonly clock: { now: number };
	readonly client: RoboflowClient;
	/** A client with another key. */
	readonly clientWith: (key: string) => RoboflowClient;
	/** The first job of the first project that is like this. */
	readonly find: (isWanted: (job: Job) => boolean) => Promise<Job>;
	readonly read: (job: Job) => Promise<Job>;
}

export const warehouse = { workspace: 'acme', project: 'warehouse' };

/** Serves a demo until the test is over. */
export async function demoOnTheClock(): Promise<DemoOnTheClock> {
	const clock = { now: Date.parse('2026-11-24T12:00:00Z') };
	const demo = await startDemoServer({ now: () => clock.now });
	onTestFinished(() => demo.close());
	const clientWith = (key: string): RoboflowClient =>
		createClient({ apiUrl: demo.url, auth: 'query', key: () => key });
	const client = clientWith(demo.key);
	return {
		clock,
		client,
		clientWith,
		async find(isWanted) {
			const job = (await client.jobs(warehouse)).rows.find(isWanted);
			if (job === undefined) throw new Error('the demo has no such job');
			return job;
		},
		read: (job) => client.job(warehouse, job.id),
	};
}
