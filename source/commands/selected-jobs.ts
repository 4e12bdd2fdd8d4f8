import type { RoboflowClient } from '../api/client.ts';
import type { Selection } from '../config/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import { batchTitle } from '../jobs/batch.ts';
import { type BatchNames, factsOfAll, type JobFacts, noBatchNames } from '../jobs/facts.ts';
import { type Filter, parseFilter, passes } from '../jobs/filter.ts';
import type { HistoryStore } from '../jobs/history-store.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { sortFacts } from '../jobs/sort.ts';

/** Asks for a project's jobs, and gives those that were chosen, in the order that was. */
export type SelectJobs = (
	client: RoboflowClient,
	project: ProjectRef,
	now: () => number,
	signal?: AbortSignal,
) => Promise<{ readonly rows: readonly JobFacts[]; readonly problems: readonly string[] }>;

/**
 * @param store where each answer is written down; filters ask it how long a job has rested.
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for.
 */
export function jobSelector({ filter: text, sort }: Selection, store: HistoryStore): SelectJobs {
	const filter = filterOf(text);
	return async (client, project, now, signal) => {
		const [{ rows: all, problems }, batchNames] = await Promise.all([
			client.jobs(project, signal),
			filter.asksForBatch ? batchNamesOf(client, project, signal) : noBatchNames,
		]);
		const time = now();
		const history = store.record(project, all, time);
		const found = factsOfAll(all, batchNames, [], history).filter((facts) => passes(filter, facts, time));
		return { rows: sortFacts(found, sort), problems };
	};
}

function filterOf(text: string): Filter {
	const { filter, mistake } = parseFilter(text);
	if (mistake === null) return filter;
	throw new UsageError(
		`the filter cannot be understood: ${mistake.message}`,
		`at character ${mistake.at + 1} of: ${text}`,
	);
}

async function batchNamesOf(
	client: RoboflowClient,
	project: ProjectRef,
	signal: AbortSignal | undefined,
): Promise<BatchNames> {
	const { rows } = await client.batches(project, signal);
	return new Map(rows.map((batch) => [batch.id, batchTitle(batch)]));
}
