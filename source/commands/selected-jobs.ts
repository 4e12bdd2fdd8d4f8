import type { RoboflowClient } from '../api/client/client.ts';
import type { Selection } from '../config/arguments/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import { batchTitle } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { type Filter, parseFilter, passes } from '../jobs/triage/filter.ts';
import {
	attributesOfAll,
	type BatchNames,
	type JobAttributes,
	noBatchNames,
} from '../jobs/triage/job-attributes.ts';
import { sortJobs } from '../jobs/triage/sort.ts';
import { allJobs } from './all-jobs.ts';
import { type CommandContext, projectOf } from './context.ts';

/** Jobs that were chosen, in the order that was. */
interface Chosen {
	readonly jobs: readonly Job[];
	/** The same with what is derived of them, which is done when it is asked for. */
	readonly attributes: () => readonly JobAttributes[];
}

export interface SelectedJobs extends Chosen {
	readonly problems: readonly string[];
	/** To be called when the jobs are printed. @throws {CommandError} for projects that did not answer. */
	readonly assertComplete?: () => void;
}

/** Asks for jobs, and gives those that were chosen. */
export type SelectJobs = (
	context: Pick<CommandContext, 'client' | 'settings'>,
	now: () => number,
	signal?: AbortSignal,
) => Promise<SelectedJobs>;

/**
 * Chooses among the jobs of a project.
 *
 * @param store where each answer is written down; filters ask it how long a job has rested.
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for.
 */
export function jobSelector(selection: Selection, store: HistoryStore): SelectJobs {
	const { filter, choose } = chooserOf(selection);
	return async (context, now, signal) => {
		const { client } = context;
		const project = await projectOf(context, signal);
		const answers = Promise.all([
			client.jobs(project, signal),
			filter.asksForBatch ? batchNamesOf(client, project, signal) : noBatchNames,
		]);
		// Read while they are on their way.
		store.of(project);
		const [{ rows, problems }, batchNames] = await answers;
		const time = now();
		return { ...choose(rows, batchNames, store.record(project, rows, time), time), problems };
	};
}

/** Chooses among the jobs of every project of the workspace; see {@link jobSelector}. */
export function allJobsSelector(selection: Selection, store: HistoryStore): SelectJobs {
	const { filter, choose } = chooserOf(selection);
	return async (context, now) => {
		const { rows, batchNames, history, ...others } = await allJobs(context, filter.asksForBatch, store, now);
		return { ...others, ...choose(rows, batchNames, history, now()) };
	};
}

function chooserOf({ filter: text, sort }: Selection) {
	const filter = filterOf(text);
	function choose(
		jobs: readonly Job[],
		batchNames: BatchNames,
		history: ProjectHistory,
		now: number,
	): Chosen {
		const derive = (): readonly JobAttributes[] => attributesOfAll(jobs, batchNames, [], history);
		if (filter.tests.length === 0 && sort === null) return { jobs, attributes: derive };
		const attributes = sortJobs(
			derive().filter((one) => passes(filter, one, now)),
			sort,
		);
		return { jobs: attributes.map(({ job }) => job), attributes: () => attributes };
	}
	return { filter, choose };
}

/** @throws {UsageError} for a filter that cannot be understood. */
export function filterOf(text: string): Filter {
	const { filter, mistake } = parseFilter(text);
	if (mistake === null) return filter;
	throw new UsageError(
		`the filter cannot be understood: ${mistake.message}`,
		`at character ${mistake.at + 1} of: ${text}`,
	);
}

/** Asks for the names of a project's batches. */
export async function batchNamesOf(
	client: RoboflowClient,
	project: ProjectRef,
	signal: AbortSignal | undefined,
): Promise<BatchNames> {
	const { rows } = await client.batches(project, signal);
	return new Map(rows.map((batch) => [batch.id, batchTitle(batch)]));
}
