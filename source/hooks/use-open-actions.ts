import { useQueries, useQueryClient } from '@tanstack/react-query';
import { projectKey } from '../api/live/query-keys.ts';
import { type KnownAction, settleAction, unconfirmedActions } from '../jobs/acting/action-journal.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';

/** The unconfirmed actions of one or more projects, from this run and from interrupted ones. */
export interface OpenActions {
	/** Unconfirmed actions by project, oldest first. */
	readonly actions: readonly KnownAction[];
	/** Dismisses an action that the person has checked. @returns whether that was recorded. */
	readonly dismiss: (action: KnownAction) => boolean;
	/** Undoes the dismissal. @returns whether that was recorded. */
	readonly reopen: (action: KnownAction) => boolean;
}

/** Reads the unconfirmed actions from the journal at the start and after every run. */
export function useOpenActions(refs: readonly ProjectRef[]): OpenActions {
	const { journal } = useLiveApi();
	const queryClient = useQueryClient();
	const open = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('actions', ref),
			queryFn: (): readonly KnownAction[] => unconfirmedActions(journal.log, ref),
			// Actions that other programs add are read at the next manual refresh.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	return {
		actions: open.flatMap(({ data }) => data ?? []),
		dismiss({ id, project }) {
			if (!settleAction(journal.log, id, 'dismissed')) return false;
			queryClient.setQueryData<readonly KnownAction[]>(projectKey('actions', project), (known = []) =>
				known.filter((action) => action.id !== id),
			);
			return true;
		},
		reopen({ id, project }) {
			if (!settleAction(journal.log, id, 'reopened')) return false;
			void queryClient.invalidateQueries({ queryKey: projectKey('actions', project) });
			return true;
		},
	};
}
