import type { RoboflowClient } from '../api/client/client.ts';
import type { JobsAnswer } from '../api/client/jobs-call.ts';
import { loadJobs } from '../api/live/job-list.ts';
import { batchTitle } from '../jobs/model/batch.ts';
import { type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';
import { keyIn } from '../jobs/model/row-key.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { type BatchNames, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { mergeAnswers, nothingMerged, type ProjectAnswer } from '../jobs/triage/merge-answers.ts';
import { type AskedScope, type AskScopeOptions, askScope, type ScopeAnswers } from './ask-scope.ts';

/** The jobs of a scope, from the projects that have responded so far. */
export interface ReadJobs
	extends Omit<ProjectAnswer, 'ref'>,
		Pick<ScopeAnswers<unknown>, 'scope' | 'refs' | 'bad'> {
	/** The last good response of each project. */
	readonly answers: readonly (ProjectAnswer & JobsAnswer)[];
	/** Projects that responded for the first time, so that it is unknown which of their jobs are new. */
	readonly firstSeen: readonly ProjectRef[];
	/** Names of the batches by their keys; empty when they were not requested. */
	readonly batchNames: BatchNames;
}

export interface JobsReaderOptions extends Pick<AskScopeOptions, 'isRepeated'> {
	/** The history that responses are recorded in. */
	readonly store: HistoryStore;
	/** Whether to request batch names, too: one more request per project. */
	readonly asksForBatch?: boolean;
}

/** Reads the jobs of a scope. @param now milliseconds since the epoch. */
export type JobsReader = (asked: AskedScope, now: () => number, signal?: AbortSignal) => Promise<ReadJobs>;

/** Creates a reader of jobs. When a project fails, the reader returns the project's last good response. */
export function jobsReader({
	store,
	asksForBatch = false,
	isRepeated = false,
}: JobsReaderOptions): JobsReader {
	const last = new Map<string, ProjectAnswer & JobsAnswer & { readonly batchNames: BatchNames }>();
	let merged = nothingMerged;

	return async (asked, now, signal) => {
		const { client } = asked;
		const ask = async (ref: ProjectRef) => {
			const [jobs, batchNames] = await Promise.all([
				loadJobs({ client, history: store, now }, ref, signal),
				asksForBatch ? batchNamesOf(client, ref, signal) : noBatchNames,
			]);
			return { ref, ...jobs, batchNames };
		};
		const { scope, refs, good, bad, problems } = await askScope(asked, ask, {
			signal,
			isRepeated,
		});
		const firstSeen = good.flatMap(({ ref }) => (last.has(refText(ref)) ? [] : [ref]));
		for (const { ref, answer } of good) last.set(refText(ref), answer);
		const known = refs.flatMap((ref) => last.get(refText(ref)) ?? []);
		const [first] = known;
		// The jobs of a single project do not need to name it.
		if (scope.project !== null && first !== undefined)
			return { ...first, scope, refs, bad, firstSeen, answers: known };
		merged = mergeAnswers(merged, known);
		return {
			scope,
			refs,
			bad,
			firstSeen,
			answers: known,
			rows: merged.rows,
			history: merged.history,
			problems: [...problems, ...merged.problems],
			batchNames: new Map(known.flatMap(({ ref, batchNames }) => keyed(scope, ref, batchNames))),
		};
	};
}

/** Reads the names of a project's batches, by their ids. */
async function batchNamesOf(
	client: RoboflowClient,
	project: ProjectRef,
	signal: AbortSignal | undefined,
): Promise<BatchNames> {
	const { rows } = await client.batches(project, signal);
	return new Map(rows.map((batch) => [batch.id, batchTitle(batch)]));
}

/** Reads the names of the batches of a scope, by their keys. */
export async function readBatchNames(asked: AskedScope, signal?: AbortSignal): Promise<BatchNames> {
	const ask = (ref: ProjectRef): Promise<BatchNames> => batchNamesOf(asked.client, ref, signal);
	const { scope, good } = await askScope(asked, ask, { signal, isRepeated: true });
	return new Map(good.flatMap(({ ref, answer }) => keyed(scope, ref, answer)));
}

const keyed = (scope: Scope, ref: ProjectRef, names: BatchNames): readonly (readonly [string, string])[] =>
	[...names].map(([id, name]) => [keyIn(scope, ref, id), name]);
