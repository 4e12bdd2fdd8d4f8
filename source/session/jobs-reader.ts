import type { JobsAnswer, RoboflowClient } from '../api/client/client.ts';
import { askForJobs } from '../api/live/job-list.ts';
import { batchTitle } from '../jobs/model/batch.ts';
import { type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';
import { keyIn } from '../jobs/model/row-key.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { type BatchNames, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { mergeAnswers, nothingMerged, type ProjectAnswer } from '../jobs/triage/merge-answers.ts';
import { type AskedScope, type AskScopeOptions, askScope, type ScopeAnswers } from './ask-scope.ts';

/** The jobs of a scope, as far as its projects answered. */
export interface ReadJobs
	extends Omit<ProjectAnswer, 'ref'>,
		Pick<ScopeAnswers<unknown>, 'scope' | 'refs' | 'bad'> {
	/** The last good answer of each project. */
	readonly answers: readonly (ProjectAnswer & JobsAnswer)[];
	/** Projects that answered for the first time: nobody knows what was new in them. */
	readonly firstSeen: readonly ProjectRef[];
	/** By their keys; empty where nobody asked for them. */
	readonly batchNames: BatchNames;
}

export interface JobsReaderOptions extends Pick<AskScopeOptions, 'isRepeated'> {
	/** Where the answers are written down. */
	readonly store: HistoryStore;
	/** Whether the names of batches are wanted, too: another call a project. */
	readonly asksForBatch?: boolean;
}

/** Asks for the jobs of a scope. @param now milliseconds since the epoch. */
export type JobsReader = (asked: AskedScope, now: () => number, signal?: AbortSignal) => Promise<ReadJobs>;

/** Makes what asks for jobs. Asked again, it keeps the last good answer of a project that does not answer. */
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
			const known = last.get(refText(ref))?.rows;
			const [jobs, batchNames] = await Promise.all([
				askForJobs({ client, history: store, now }, ref, signal, known),
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
		// The jobs of one project need not say which project they are of.
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

/** Asks for the names of a project's batches, by their ids. */
async function batchNamesOf(
	client: RoboflowClient,
	project: ProjectRef,
	signal: AbortSignal | undefined,
): Promise<BatchNames> {
	const { rows } = await client.batches(project, signal);
	return new Map(rows.map((batch) => [batch.id, batchTitle(batch)]));
}

/** Asks for the names of the batches of a scope, by their keys. */
export async function readBatchNames(asked: AskedScope, signal?: AbortSignal): Promise<BatchNames> {
	const ask = (ref: ProjectRef): Promise<BatchNames> => batchNamesOf(asked.client, ref, signal);
	const { scope, good } = await askScope(asked, ask, { signal, isRepeated: true });
	return new Map(good.flatMap(({ ref, answer }) => keyed(scope, ref, answer)));
}

const keyed = (scope: Scope, ref: ProjectRef, names: BatchNames): readonly (readonly [string, string])[] =>
	[...names].map(([id, name]) => [keyIn(scope, ref, id), name]);
