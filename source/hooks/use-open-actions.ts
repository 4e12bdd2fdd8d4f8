import { useQueries, useQueryClient } from '@tanstack/react-query';
import { projectKey } from '../api/live/query-keys.ts';
import { type KnownAction, settleAction, unconfirmedActions } from '../jobs/acting/action-journal.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';

/** The unconfirmed actions of one or more projects, of this run and of lost ones. */
export interface OpenActions {
	/** Of each project, the oldest first. */
	readonly actions: readonly KnownAction[];
	/** The person has looked, and decided that this one is done with. */
	readonly dismiss: (action: KnownAction) => void;
	/** Undoes that. */
	readonly reopen: (action: KnownAction) => void;
}

/** Reads the unconfirmed actions from the journal: at the start, and after every run. */
export function useOpenActions(refs: readonly ProjectRef[]): OpenActions {
	const { journal } = useLiveApi();
	const queryClient = useQueryClient();
	const open = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('actions', ref),
			queryFn: (): readonly KnownAction[] => unconfirmedActions(journal.log, ref),
			// What other programs leave behind is read with the next manual refresh.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	return {
		actions: open.flatMap(({ data }) => data ?? []),
		dismiss({ id, project }) {
			settleAction(journal.log, id, 'dismissed');
			queryClient.setQueryData<readonly KnownAction[]>(projectKey('actions', project), (known = []) =>
				known.filter((action) => action.id !== id),
			);
		},
		reopen({ id, project }) {
			settleAction(journal.log, id, 'reopened');
			void queryClient.invalidateQueries({ queryKey: projectKey('actions', project) });
		},
	};
}
