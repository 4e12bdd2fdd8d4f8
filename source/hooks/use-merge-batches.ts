import { useQueryClient } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { mergeOnce } from '../session/merge-once.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';
import { useWrite } from './use-write.ts';

/** Batches to merge, and callbacks for the result. Exactly one callback is called. */
export interface BatchMerge {
	readonly project: ProjectRef;
	/** Ids of the batches that are merged into the target and then no longer exist. */
	readonly sources: readonly string[];
	/** Id of the batch that remains. */
	readonly target: string;
	readonly onMerged: () => void;
	readonly onFailed: (error: RoboflowError) => void;
}

/**
 * Merges batches with one request, never repeated, and then refreshes batches and jobs whether it succeeds or
 * not.
 */
export function useMergeBatches(): (merge: BatchMerge) => void {
	const { client } = useLiveApi();
	const queryClient = useQueryClient();
	const write = useWrite('merge', {
		mutationFn: ({ project, sources, target }: BatchMerge) => mergeOnce({ client, project, sources, target }),
		onSettled: (_done, _error, { project }: BatchMerge) => {
			for (const kind of ['batches', 'jobs'] as const) {
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
