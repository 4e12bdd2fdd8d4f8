import type { Selection } from '../config/arguments/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { idleKnowledge } from '../jobs/past/idle-knowledge.ts';
import type { AttributeName } from '../jobs/triage/attributes.ts';
import { type Filter, findJobs, hiddenText, parseFilter } from '../jobs/triage/filter.ts';
import { attributesOfAll, type BatchNames, type JobAttributes } from '../jobs/triage/job-attributes.ts';
import { isAboutIdle, sortJobs } from '../jobs/triage/sort.ts';
import { jobsReader, type ReadJobs } from '../session/jobs-reader.ts';
import { askedScope, type CommandContext } from './context.ts';

/** The selected jobs, in the requested order. */
interface Chosen {
	readonly jobs: readonly Job[];
	/** Number of hidden empty jobs. */
	readonly hidden: number;
	/** Returns the jobs with their derived attributes, computed on demand. */
	readonly attributes: () => readonly JobAttributes[];
}

interface SelectedJobs extends Chosen, Pick<ReadJobs, 'firstSeen' | 'scope' | 'refs' | 'bad'> {
	readonly problems: readonly string[];
	/** Whether idle times were requested. */
	readonly isAboutIdle: boolean;
	/** Limits of the result, one sentence each: since when idle times are tracked. */
	readonly notes: readonly string[];
	/** Message for an empty selection. */
	readonly none: string;
}

/** Loads jobs and returns the selected ones. */
export type SelectJobs = (
	context: Pick<CommandContext, 'client' | 'settings'>,
	now: () => number,
	signal?: AbortSignal,
) => Promise<SelectedJobs>;

export interface JobSelectorOptions {
	readonly selection: Selection;
	/** History, which each response is added to; filters use it for idle times. */
	readonly store: HistoryStore;
	/** Whether requests are repeated; see `askScope`. */
	readonly isRepeated?: boolean;
	/** Names of the printed attributes. @default attributes that need only the jobs */
	readonly columns?: readonly string[];
}

/** Whether attributes need the names of batches, which take another call per project. */
export const asksForBatchName = (columns: readonly string[]): boolean =>
	columns.includes('batchName' satisfies AttributeName);

/**
 * Creates a function that selects jobs of a scope.
 *
 * @throws {UsageError} for an invalid filter, before any request.
 */
export function jobSelector({
	selection,
	store,
	isRepeated = false,
	columns = [],
}: JobSelectorOptions): SelectJobs {
	const { filter, choose } = chooserOf(selection, isRepeated);
	const read = jobsReader({
		store,
		asksForBatch: filter.asksForBatch || asksForBatchName(columns),
		isRepeated,
	});
	return async (context, now, signal) => {
		const { rows, batchNames, history, ...others } = await read(
			await askedScope(context, signal),
			now,
			signal,
		);
		const chosen = choose(rows, batchNames, history, now());
		// Without history, an empty result could mean that nothing is stuck.
		const isUnknown = filter.asksForIdle && chosen.jobs.length === 0;
		return {
			...others,
			...chosen,
			isAboutIdle: isAboutIdle(filter, selection.sort),
			none: noneText(selection.filter, chosen.hidden),
			notes: [
				...(chosen.hidden === 0 ? [] : [`${hiddenText(chosen.hidden)}; --filter empty:yes shows them`]),
				...(isUnknown ? idleKnowledge(history, now()) : []),
			],
		};
	};
}

/** Returns the message for an empty result. "No jobs match" would be wrong without a filter. */
function noneText(filter: string, hidden: number): string {
	if (filter.trim() !== '') return 'No jobs match.';
	return hidden === 0 ? 'No jobs yet.' : 'No job has images.';
}

/** @param isRepeated keeps empty jobs: a watched job that becomes empty must not be reported as gone. */
function chooserOf({ filter: text, sort }: Selection, isRepeated: boolean) {
	const typed = filterOf(text);
	const filter = isRepeated ? { ...typed, asksForEmpty: true } : typed;
	function choose(
		jobs: readonly Job[],
		batchNames: BatchNames,
		history: ProjectHistory,
		now: number,
	): Chosen {
		const derive = (): readonly JobAttributes[] => attributesOfAll(jobs, batchNames, [], history);
		if (filter.tests.length === 0 && sort === null && filter.asksForEmpty) {
			return { jobs, hidden: 0, attributes: derive };
		}
		const { found, hidden } = findJobs(filter, derive(), now);
		const attributes = sortJobs(found, sort);
		return { jobs: attributes.map(({ job }) => job), hidden, attributes: () => attributes };
	}
	return { filter, choose };
}

/**
 * Parses the filter.
 *
 * @throws {UsageError} when it is invalid.
 */
export function filterOf(text: string): Filter {
	const { filter, mistake } = parseFilter(text);
	if (mistake === null) return filter;
	throw new UsageError(
		`the filter cannot be understood: ${mistake.message}`,
		`at character ${mistake.at + 1} of: ${text}`,
	);
}
