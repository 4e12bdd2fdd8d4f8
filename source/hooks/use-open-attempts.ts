import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { projectKey } from '../api/live/query-keys.ts';
import { type OpenAttempt, settleMade } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';
import type { ScopeJobs } from './use-scope-jobs.ts';

/** The unconfirmed creates of one or more projects, from this run and from interrupted ones. */
export interface OpenAttempts {
	/** Unconfirmed creates by project, oldest first. */
	readonly attempts: readonly OpenAttempt[];
	/** Dismisses an attempt that the person has checked. @returns whether that was recorded. */
	readonly dismiss: (attempt: OpenAttempt) => boolean;
	/** Undoes the dismissal: the program looks for the job again. @returns whether that was recorded. */
	readonly reopen: (attempt: OpenAttempt) => boolean;
}

/**
 * Looks for the jobs of unconfirmed creates in every new job list, and settles the attempts whose jobs it
 * finds.
 */
export function useOpenAttempts(
	{ refs, answers }: Pick<ScopeJobs, 'refs' | 'answers'>,
	onFound: (attempt: OpenAttempt, made: Job) => void,
): OpenAttempts {
	const { journal } = useLiveApi();
	const queryClient = useQueryClient();
	const open = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('attempts', ref),
			queryFn: (): readonly OpenAttempt[] => journal.open(ref),
			// Attempts that other programs add are read at the next manual refresh.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	const attempts = open.flatMap(({ data }) => data ?? []);

	function settle({ project, id }: OpenAttempt): void {
		queryClient.setQueryData<readonly OpenAttempt[]>(projectKey('attempts', project), (known = []) =>
			known.filter((attempt) => attempt.id !== id),
		);
	}

	/** Reads the current attempts, because another list of the same project may just have settled some. */
	const openIn = (ref: ProjectRef): readonly OpenAttempt[] =>
		queryClient.getQueryData<readonly OpenAttempt[]>(projectKey('attempts', ref)) ?? [];

	const lookThrough = useEffectEvent(() => {
		for (const { ref, jobs } of answers) {
			for (const { attempt, made } of settleMade(journal, openIn(ref), jobs)) {
				settle(attempt);
				onFound(attempt, made);
			}
		}
	});
	const isOpen = attempts.map(({ id }) => id).join(' ');
	const answered = answers.map(({ jobs }) => jobs.askedAt).join(' ');
	// biome-ignore lint/correctness/useExhaustiveDependencies: every new list is searched
	useEffect(() => {
		if (isOpen !== '') lookThrough();
	}, [isOpen, answered]);

	return {
		attempts,
		dismiss(attempt) {
			if (!journal.settle(attempt.id, { result: 'dismissed' })) return false;
			settle(attempt);
			return true;
		},
		reopen({ id, project }) {
			if (!journal.settle(id, { result: 'reopened' })) return false;
			void queryClient.invalidateQueries({ queryKey: projectKey('attempts', project) });
			return true;
		},
	};
}
