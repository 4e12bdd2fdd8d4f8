import { useMemo, useState } from 'react';
import type { DecodedRows } from '../api/client/wire.ts';
import { shareDecoded } from '../api/live/job-list.ts';
import { failingOf, isOut } from '../api/live/project-state.ts';
import { scopeFreshness } from '../api/live/scope-freshness.ts';
import type { Batch } from '../jobs/model/batch.ts';
import { isOneProject, type ProjectRef, type Scope } from '../jobs/model/project-ref.ts';
import { useDelayed } from './use-delayed.ts';
import { type Live, refreshingAfter, useLiveApi } from './use-live.ts';
import { useProjectStates } from './use-project-states.ts';

/** The batches of a scope, as far as its projects have answered. */
export interface ScopeBatches
	extends Pick<Live<DecodedRows<Batch>>, 'freshness' | 'error' | 'updatedAt' | 'refresh'> {
	/** The same while nothing changed; each with its project, where there are several. */
	readonly rows: readonly Batch[];
	/** Whether a project is still to answer for the first time. */
	readonly isLoading: boolean;
	/** Projects whose last attempt failed. */
	readonly failing: readonly ProjectRef[];
}

/** The batches of the projects of a scope, asked for when a screen needs them. */
export function useScopeBatches(scope: Scope, refs: readonly ProjectRef[], isEnabled: boolean): ScopeBatches {
	const { client, retryIn } = useLiveApi();
	const isOne = isOneProject(scope);
	const { states, refresh } = useProjectStates(refs, {
		kind: 'batches',
		load: (ref, signal) => client.batches(ref, signal),
		share: shareDecoded<Batch>,
		isEnabled,
	});
	const isSlow = useDelayed(states.some(isOut), refreshingAfter);
	// Compared one by one: the array is another one at every drawing, what it holds is not.
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
		isLoading: states.some(({ data, error }) => data === undefined && error === null),
		failing: failing.map(({ ref }) => ref),
		error: states.find(({ error }) => error !== null)?.error ?? null,
		updatedAt: Math.max(0, ...states.map(({ updatedAt }) => updatedAt)),
		freshness: scopeFreshness(states, { failing, interval: 0, isFrozen: false, isSlow }),
		refresh,
	};
}
