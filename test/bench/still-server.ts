import { createServer } from 'node:http';
import { startDemoServer } from '../../source/demo/server.ts';

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
	const server = createServer(async ({ url = '' }, response) => {
		response.setHeader('content-type', 'application/json');
		if (url.startsWith(`${list}?`)) response.end(JSON.stringify(kept));
		else response.end(await (await fetch(demo.url + url)).text());
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		env: {
			API_URL: `http://127.0.0.1:${port}`,
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
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await demo.close();
		},
	};
}
