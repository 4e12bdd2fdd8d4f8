import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { createGate, fewAtOnce } from '../api/live/gate.ts';
import { shareDecoded } from '../api/live/job-list.ts';
import { projectKey } from '../api/live/query-keys.ts';
import { sharing } from '../api/live/sharing.ts';
import type { Batch } from '../jobs/model/batch.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';

/** The batches of several projects, as far as these have answered. */
export interface WorkspaceBatches {
	/** Each with its project; the same while nothing changed. */
	readonly rows: readonly Batch[];
	readonly stillOut: number;
	/** Projects whose last attempt failed. */
	readonly failing: readonly ProjectRef[];
	/** Milliseconds since the epoch, of the newest answer; 0 before the first. */
	readonly updatedAt: number;
	readonly refresh: () => void;
}

/** The batches of several projects, a few of which are asked at a time, when a screen needs them. */
export function useWorkspaceBatches(refs: readonly ProjectRef[], isEnabled: boolean): WorkspaceBatches {
	const { client } = useLiveApi();
	const queryClient = useQueryClient();
	const [gate] = useState(() => createGate(fewAtOnce));
	const answers = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('batches', ref),
			queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
				gate(() => client.batches(ref, signal), signal),
			enabled: isEnabled,
			structuralSharing: sharing(shareDecoded<Batch>),
		})),
	});
	// Compared one by one: the array is another one at every drawing, what it holds is not.
	const known = answers.map(({ data }) => data?.rows);
	const [before, setBefore] = useState(known);
	const isSame = before.length === known.length && before.every((rows, index) => rows === known[index]);
	if (!isSame) setBefore(known);
	const rows = useMemo(
		() =>
			before.flatMap((batches, index) => {
				const projectRef = refs[index];
				return projectRef === undefined ? [] : (batches ?? []).map((batch) => ({ ...batch, projectRef }));
			}),
		[before, refs],
	);
	return {
		rows,
		stillOut: answers.filter(({ data, failureCount }) => data === undefined && failureCount === 0).length,
		failing: refs.filter((_, index) => {
			const answer = answers[index];
			return answer !== undefined && asRoboflowError(answer.failureReason ?? answer.error) !== null;
		}),
		updatedAt: Math.max(0, ...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
		refresh() {
			for (const ref of refs) void queryClient.refetchQueries({ queryKey: projectKey('batches', ref) });
		},
	};
}
