import { setTimeout as delay } from 'node:timers/promises';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { loadJobs } from './job-list.ts';
import type { LiveApi } from './live-api.ts';
import { projectKey } from './query-keys.ts';

/**
 * Requests a project's jobs before anything is drawn and waits briefly for them, so that the first frame has
 * rows: that is faster than drawing twice. If the wait ends earlier, the screen uses the pending request.
 *
 * @param ending ends the wait.
 * @param patience milliseconds; the default is too short for a person to miss a loading screen.
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
