import { useQueries } from '@tanstack/react-query';
import { projectKey } from '../api/live/query-keys.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';

/** A project, and how many of its creates are unconfirmed. */
export interface UnconfirmedProject {
	readonly ref: ProjectRef;
	readonly count: number;
}

/**
 * The projects of which the journal knows open creates. Their own screens look for the jobs, and settle
 * them.
 */
export function useUnconfirmedProjects(refs: readonly ProjectRef[]): readonly UnconfirmedProject[] {
	const { journal } = useLiveApi();
	const answers = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('attempts', ref),
			queryFn: (): readonly OpenAttempt[] => journal.open(ref),
			// What other programs leave behind is read with the next start.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	return refs.flatMap((ref, index) => {
		const count = answers[index]?.data?.length ?? 0;
		return count === 0 ? [] : [{ ref, count }];
	});
}
