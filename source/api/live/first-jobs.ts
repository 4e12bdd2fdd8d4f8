import { setTimeout as delay } from 'node:timers/promises';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { loadJobs } from './job-list.ts';
import type { LiveApi } from './live-api.ts';
import { projectKey } from './query-keys.ts';

/**
 * Asks for a project's jobs before anything is drawn, and waits a moment for them, so that the first frame
 * has rows: drawing two of them takes longer. A screen that is drawn without finds the question asked.
 *
 * @param ending ends the wait.
 * @param patience milliseconds; by default as long as nobody reads a screen that says only that it is loading.
 */
export async function firstJobs(
	liveApi: LiveApi,
	ref: ProjectRef,
	ending: AbortSignal,
	patience = 50,
): Promise<void> {
	const queryKey = projectKey('jobs', ref);
	const isHere = new AbortController();
	const answered = liveApi.queryClient
		.prefetchQuery({ queryKey, queryFn: ({ signal }) => loadJobs(liveApi, ref, signal) })
		.then(() => isHere.abort());
	const waited = delay(patience, undefined, { signal: AbortSignal.any([isHere.signal, ending]) });
	await Promise.race([answered, waited]).catch(() => {});
}
