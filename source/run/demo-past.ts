import { createClient } from '../api/client/client.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { createMemoryHistory, type HistoryStore } from '../jobs/past/history-store.ts';
import { clientOptions, type Setup } from '../setup.ts';

const hour = 3_600_000;

/** How long ago the demo was looked at, in hours: as if a program had been started now and then for a week. */
const visits = [168, 144, 120, 96, 72, 50, 45, 29, 26, 22, 6, 3, 1];

/**
 * The history of the demo, as a program would have written it in the week before. Each answer comes from the demo
 * server over HTTP, as it was at that time.
 *
 * @param now milliseconds since the epoch.
 */
export async function demoPast(
	{
		connection,
		demo,
	}: { readonly connection: Setup['connection']; readonly demo: NonNullable<Setup['demo']> },
	now: number,
): Promise<HistoryStore> {
	const history = createMemoryHistory();
	const refs = demo.projects.map((project): ProjectRef => ({ workspace: demo.workspace, project }));
	const times = visits.map((hours) => now - hours * hour);
	const answers = await Promise.all(
		times.flatMap((time) => {
			const client = createClient(clientOptions({ ...connection, apiUrl: demo.urlAt(time) }));
			return refs.map(async (ref) => ({ ref, time, rows: (await client.jobs(ref)).rows }));
		}),
	);
	for (const { ref, time, rows } of answers) history.record(ref, rows, time);
	return history;
}
