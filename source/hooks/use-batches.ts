import { useMemo, useState } from 'react';
import type { BatchesAnswer } from '../api/client/client.ts';
import type { DecodedRows } from '../api/client/row-list.ts';
import { shareDecoded } from '../api/live/job-list.ts';
import { failingOf, isOut, type ProjectState } from '../api/live/project-state.ts';
import { scopeFreshness } from '../api/live/scope-freshness.ts';
import type { Batch } from '../jobs/model/batch.ts';
import { isOneProject, type ProjectRef, type Scope } from '../jobs/model/project-ref.ts';
import { useDelayed } from './use-delayed.ts';
import { type Live, refreshingAfter, useLiveApi } from './use-live.ts';
import { useProjectStates, useScopeRefs } from './use-project-states.ts';
import { useProjects } from './use-projects.ts';

/** The batches of a scope, from the projects that have responded so far. */
export interface ScopeBatches extends Pick<Live<DecodedRows<Batch>>, 'freshness' | 'updatedAt' | 'refresh'> {
	/** The same array while nothing changes. With several projects, each row names its project. */
	readonly rows: readonly Batch[];
	/** The last good responses, by project. */
	readonly answers: readonly { readonly ref: ProjectRef; readonly answer: BatchesAnswer }[];
	/** Message to show while there are no rows. */
	readonly absence: string;
	/** Projects whose last request failed. */
	readonly failing: readonly ProjectRef[];
}

/** Keeps the rows that did not change. Every response says when it was requested. */
const shareBatches = (before: BatchesAnswer, after: BatchesAnswer): BatchesAnswer => ({
	...shareDecoded(before, after),
	askedAt: after.askedAt,
});

/** Returns the batches of the projects of a scope. They are requested only while `isEnabled`. */
export function useBatches(scope: Scope, isEnabled = true): ScopeBatches {
	const { client, retryIn } = useLiveApi();
	const isOne = isOneProject(scope);
	const projects = useProjects(isOne ? null : scope.workspace);
	const refs = useScopeRefs(scope, projects.data?.rows);
	const { states, refresh } = useProjectStates(refs, {
		kind: 'batches',
		load: (ref, signal) => client.batches(ref, signal),
		share: shareBatches,
		isEnabled,
	});
	const isSlow = useDelayed(states.some(isOut), refreshingAfter);
	// The array is new on every render, but its elements are not, so React compares the elements.
	const known = states.map(({ data }) => data?.rows);
	const [before, setBefore] = useState(known);
	const isSame = before.length === known.length && before.every((rows, index) => rows === known[index]);
	if (!isSame) setBefore(known);
	const rows = useMemo(() => {
		if (isOne) return before[0] ?? [];
		return before.flatMap((batches, index) => {
			const projectRef = refs[index];
			return projectRef === undefined ? [] : (batches ?? []).map((batch) => ({ ...batch, projectRef }));
		});
	}, [before, refs, isOne]);
	const failing = states.flatMap((state) => failingOf(state, retryIn, null) ?? []);
	return {
		rows,
		answers: states.flatMap(({ ref, data }) => (data === undefined ? [] : [{ ref, answer: data }])),
		absence: absenceOf(states, isOne),
		failing: failing.map(({ ref }) => ref),
		updatedAt: Math.max(0, ...states.map(({ updatedAt }) => updatedAt)),
		freshness: scopeFreshness(states, { failing, interval: 0, isFrozen: false, isSlow }),
		refresh,
	};
}

function absenceOf(states: readonly ProjectState[], isOne: boolean): string {
	if (states.some(({ data, error }) => data === undefined && error === null)) return 'loading the batches…';
	const error = states.find((state) => state.error !== null)?.error;
	if (error) return `× ${error.message}; ${error.hint}`;
	return isOne
		? 'the project has no batches; upload images first'
		: 'no project has batches; upload images first';
}
