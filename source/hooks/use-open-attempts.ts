import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { projectKey } from '../api/live/query-keys.ts';
import { type OpenAttempt, settleMade } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { useLiveApi } from './use-live.ts';
import type { ScopeJobs } from './use-scope-jobs.ts';

/** The unconfirmed creates of one or more projects, of this run and of lost ones. */
export interface OpenAttempts {
	/** Of each project, the oldest first. */
	readonly attempts: readonly OpenAttempt[];
	/** The person has looked, and decided that this one is done with. */
	readonly dismiss: (attempt: OpenAttempt) => void;
	/** Undoes that: the attempt is looked for again. */
	readonly reopen: (attempt: OpenAttempt) => void;
}

/** Looks for the jobs of open attempts in every new list of jobs, and settles those that are there. */
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
			// What other programs leave behind is read with the next manual refresh.
			staleTime: Number.POSITIVE_INFINITY,
		})),
	});
	const attempts = open.flatMap(({ data }) => data ?? []);

	function settle({ project, id }: OpenAttempt): void {
		queryClient.setQueryData<readonly OpenAttempt[]>(projectKey('attempts', project), (known = []) =>
			known.filter((attempt) => attempt.id !== id),
		);
	}

	/** The open attempts as of now: another list of the same project may just have settled some. */
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
	// biome-ignore lint/correctness/useExhaustiveDependencies: every new list is looked through
	useEffect(() => {
		if (isOpen !== '') lookThrough();
	}, [isOpen, answered]);

	return {
		attempts,
		dismiss(attempt) {
			journal.settle(attempt.id, { result: 'dismissed' });
			settle(attempt);
		},
		reopen({ id, project }) {
			journal.settle(id, { result: 'reopened' });
			void queryClient.invalidateQueries({ queryKey: projectKey('attempts', project) });
		},
	};
}
