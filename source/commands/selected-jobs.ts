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

/** Jobs that were chosen, in the order that was. */
interface Chosen {
	readonly jobs: readonly Job[];
	/** How many empty jobs are left out. */
	readonly hidden: number;
	/** The same with what is derived of them, which is done when it is asked for. */
	readonly attributes: () => readonly JobAttributes[];
}

interface SelectedJobs extends Chosen, Pick<ReadJobs, 'firstSeen' | 'scope' | 'refs' | 'bad'> {
	readonly problems: readonly string[];
	/** Whether idle times were asked for. */
	readonly isAboutIdle: boolean;
	/** What the result does not tell, a sentence each: since when idle times are known. */
	readonly notes: readonly string[];
	/** What is said where no job is chosen. */
	readonly none: string;
}

/** Asks for jobs, and gives those that were chosen. */
export type SelectJobs = (
	context: Pick<CommandContext, 'client' | 'settings'>,
	now: () => number,
	signal?: AbortSignal,
) => Promise<SelectedJobs>;

export interface JobSelectorOptions {
	readonly selection: Selection;
	/** Where each answer is written down; filters ask it how long a job has been idle. */
	readonly store: HistoryStore;
	/** Whether it is asked again and again; see `askScope`. */
	readonly isRepeated?: boolean;
	/** Names of the attributes that are printed. @default what jobs alone tell */
	readonly columns?: readonly string[];
}

/** Whether attributes need the names of batches, another call a project. */
export const asksForBatchName = (columns: readonly string[]): boolean =>
	columns.includes('batchName' satisfies AttributeName);

/**
 * Chooses among the jobs of a scope.
 *
 * @throws {UsageError} for a filter that cannot be understood, before anything is asked for.
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
		// Without a history, an empty result would read as if nothing were stuck.
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

/** Without a filter nothing was to match. */
function noneText(filter: string, hidden: number): string {
	if (filter.trim() !== '') return 'No jobs match.';
	return hidden === 0 ? 'No jobs yet.' : 'No job has images.';
}

/** @param isRepeated keeps empty jobs: what is watched must not be told gone when it becomes empty. */
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

/** @throws {UsageError} for a filter that cannot be understood. */
export function filterOf(text: string): Filter {
	const { filter, mistake } = parseFilter(text);
	if (mistake === null) return filter;
	throw new UsageError(
		`the filter cannot be understood: ${mistake.message}`,
		`at character ${mistake.at + 1} of: ${text}`,
	);
}
