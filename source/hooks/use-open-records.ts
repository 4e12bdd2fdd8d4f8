import { useQueries, useQueryClient } from '@tanstack/react-query';
import { projectKey } from '../api/live/query-keys.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';

/** Unconfirmed records of the journal, from this run and from interrupted ones. */
export interface OpenRecords<Row> {
	/** By project, oldest first. */
	readonly rows: readonly Row[];
	/** Dismisses a record that the person has checked. @returns whether that was recorded. */
	readonly dismiss: (row: Row) => boolean;
	/** Undoes the dismissal. @returns whether that was recorded. */
	readonly reopen: (row: Row) => boolean;
}

interface ReadRecords<Row> extends OpenRecords<Row> {
	/** Returns the current rows of a project: another list of it may just have settled some. */
	readonly rowsOf: (ref: ProjectRef) => readonly Row[];
	/** Removes a row that is settled. */
	readonly remove: (row: Row) => void;
}

/** Reads unconfirmed records at the start and after every write. */
export function useOpenRecords<Row extends { readonly id: string; readonly project: ProjectRef }>(
	kind: 'attempts' | 'actions',
	refs: readonly ProjectRef[],
	read: (journal: Journal, ref: ProjectRef) => readonly Row[],
): ReadRecords<Row> {
	const { journal } = useLiveApi();
	const queryClient = useQueryClient();
	const open = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey(kind, ref),
			queryFn: (): readonly Row[] => read(journal, ref),
			// Records that other programs add are read at the next manual refresh.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	function remove({ id, project }: Row): void {
		queryClient.setQueryData<readonly Row[]>(projectKey(kind, project), (known = []) =>
			known.filter((row) => row.id !== id),
		);
	}
	return {
		rows: open.flatMap(({ data }) => data ?? []),
		rowsOf: (ref) => queryClient.getQueryData<readonly Row[]>(projectKey(kind, ref)) ?? [],
		remove,
		dismiss(row) {
			if (!journal.settle(row.id, { result: 'dismissed' })) return false;
			remove(row);
			return true;
		},
		reopen({ id, project }) {
			if (!journal.settle(id, { result: 'reopened' })) return false;
			void queryClient.invalidateQueries({ queryKey: projectKey(kind, project) });
			return true;
		},
	};
}
