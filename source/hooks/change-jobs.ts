import type { QueryClient } from '@tanstack/react-query';
import type { DecodedRows } from '../api/client/wire.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';

/** Changes the list of jobs that is on the screen after a write; what else is known of the jobs stays. */
export async function changeJobs(
	queryClient: QueryClient,
	ref: ProjectRef,
	change: (jobs: readonly Job[]) => readonly Job[],
): Promise<void> {
	const queryKey = projectKey('jobs', ref);
	// An answer that is under way was made before the write, and would take it back.
	await queryClient.cancelQueries({ queryKey });
	queryClient.setQueryData<DecodedRows<Job>>(queryKey, (known) =>
		known === undefined ? known : { ...known, rows: change(known.rows) },
	);
}
