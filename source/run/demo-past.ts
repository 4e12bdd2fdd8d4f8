import { createClient } from '../api/client/client.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { pointsIn } from '../jobs/past/history-lines.ts';
import { createMemoryHistory, type HistoryStore } from '../jobs/past/history-store.ts';
import { clientOptions, type Setup } from '../setup.ts';

/**
 * Returns the past states of a job that the demo server knows, each with its time in milliseconds since the
 * epoch.
 */
function pastOf(job: Job): readonly { readonly at: number; readonly job: Job }[] {
	const past = job.extra['past'];
	const lines = Array.isArray(past) ? past.map((one) => JSON.stringify({ ...Object(one), id: job.id })) : [];
	return pointsIn(lines.join('\n')).map(({ at, ...counts }) => ({ at, job: { ...job, ...counts } }));
}

/**
 * Returns the history of the demo as if the program had recorded it during the week before. The demo server
 * reports the past states of its jobs over HTTP.
 */
export async function demoPast({
	connection,
	demo,
}: {
	readonly connection: Setup['connection'];
	readonly demo: NonNullable<Setup['demo']>;
}): Promise<HistoryStore> {
	const history = createMemoryHistory();
	const client = createClient(clientOptions({ ...connection, apiUrl: demo.pastUrl }));
	const refs = demo.projects.map((project): ProjectRef => ({ workspace: demo.workspace, project }));
	await Promise.all(
		refs.map(async (ref) => {
			const { rows } = await client.jobs(ref);
			const visits = Map.groupBy(rows.flatMap(pastOf), ({ at }) => at);
			for (const [at, seen] of [...visits].sort(([one], [other]) => one - other)) {
				history.record(
					ref,
					seen.map(({ job }) => job),
					at,
				);
			}
		}),
	);
	return history;
}
