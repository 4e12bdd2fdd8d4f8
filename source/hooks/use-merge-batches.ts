import { useQueryClient } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import { projectKey } from '../api/live/query-keys.ts';
import { type MergeOnceOptions, mergeOnce } from '../session/merge-once.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';
import { useWrite } from './use-write.ts';

/** Batches to merge, and callbacks for the result. */
export interface BatchMerge extends Omit<MergeOnceOptions, 'client' | 'journal'> {
	readonly onMerged: () => void;
	readonly onFailed: (error: RoboflowError) => void;
}

/**
 * Merges batches with one request, never repeated, and then refreshes batches and jobs whether it succeeds or
 * not.
 */
export function useMergeBatches(): (merge: BatchMerge) => void {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	const write = useWrite('merge', {
		mutationFn: (merge: BatchMerge) => mergeOnce({ ...merge, client, journal }),
		onSettled: (_done, _error, { project }: BatchMerge) => {
			for (const kind of ['batches', 'jobs', 'actions'] as const) {
				void queryClient.invalidateQueries({ queryKey: projectKey(kind, project) });
			}
		},
	});
	return (merge) =>
		write(merge, {
			onSuccess: merge.onMerged,
			onError: (error) => {
				const failure = asRoboflowError(error);
				if (failure !== null) merge.onFailed(failure);
			},
		});
}
