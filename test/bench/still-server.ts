import { startDemoServer } from '../../source/demo/server.ts';
import { forward, sendJson, startServer } from '../server/start-server.ts';

/** A server whose jobs stand still, but for the one that is told to go on. */
export interface StillServer {
	/** What leads the program to it. */
	readonly env: Readonly<Record<string, string>>;
	/** Annotates one more image of the job in this place of the list, and tells how many are. */
	readonly annotate: (index: number) => number;
	readonly stop: () => Promise<void>;
}

interface Counted {
	annotated: number;
	unannotated: number;
}

/** Serves the demo's answers, with its clock stopped. */
export async function startStillServer(jobs: number): Promise<StillServer> {
	const start = Date.now();
	const demo = await startDemoServer({ jobs, now: () => start });
	const [project] = demo.projects;
	const list = `/${demo.workspace}/${project}/jobs`;
	const answer = await fetch(`${demo.url}${list}?api_key=${demo.key}`);
	const kept = (await answer.json()) as { readonly jobs: readonly Counted[] };
	const server = await startServer(async (response, request) => {
		if (request.path === list) sendJson(response, kept);
		else (await forward(demo.url, request))(response);
	});
	return {
		env: {
			API_URL: server.url,
			ROBOFLOW_API_KEY: demo.key,
			ROBOFLOW_PROJECT: `${demo.workspace}/${project}`,
		},
		annotate(index) {
			const job = kept.jobs[index];
			if (job === undefined) throw new Error(`there is no job ${index}`);
			job.annotated += 1;
			job.unannotated -= 1;
			return job.annotated;
		},
		async stop() {
			await server.stop();
			await demo.close();
		},
	};
}
