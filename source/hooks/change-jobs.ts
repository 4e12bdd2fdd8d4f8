import type { QueryClient } from '@tanstack/react-query';
import type { DecodedRows } from '../api/client/row-list.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';

/** Updates the cached job list after a write and keeps the other cached data of the jobs. */
export async function changeJobs(
	queryClient: QueryClient,
	ref: ProjectRef,
	change: (jobs: readonly Job[]) => readonly Job[],
): Promise<void> {
	const queryKey = projectKey('jobs', ref);
	// A response that is under way may predate the write and would overwrite its result.
	await queryClient.cancelQueries({ queryKey });
	queryClient.setQueryData<DecodedRows<Job>>(queryKey, (known) =>
		known === undefined ? known : { ...known, rows: change(known.rows) },
	);
}
