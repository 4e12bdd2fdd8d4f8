import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnsweredJobs, type JobList, loadJobs, shareJobs } from '../api/live/job-list.ts';
import type { Polling } from '../api/live/polling.ts';
import { type FailingProject, failingOf, isOut } from '../api/live/project-state.ts';
import { afterFailure, refetchIntervalOf } from '../api/live/query-client.ts';
import { askRound, roundKey } from '../api/live/rounds.ts';
import { scopeFreshness } from '../api/live/scope-freshness.ts';
import { isOneProject, type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';
import { mergeAnswers, nothingMerged } from '../jobs/triage/merge-answers.ts';
import { useDelayed } from './use-delayed.ts';
import { type Live, refreshingAfter, useLiveApi } from './use-live.ts';
import { useProjectStates, useScopeRefs } from './use-project-states.ts';
import { useProjects } from './use-projects.ts';

/** The last good response of a project. */
interface ProjectJobs {
	readonly ref: ProjectRef;
	readonly jobs: AnsweredJobs;
	/** Milliseconds since the epoch. */
	readonly updatedAt: number;
}

/** Returns the last good response of a project; `undefined` before the first one. */
export const answerOf = (
	{ answers }: Pick<ScopeJobs, 'answers'>,
	project: ProjectRef,
): AnsweredJobs | undefined => answers.find(({ ref }) => refText(ref) === refText(project))?.jobs;

/** The jobs of a scope, as its projects respond. */
export interface ScopeJobs extends Live<JobList> {
	/** Every requested project, in the API's order. */
	readonly refs: readonly ProjectRef[];
	/** Responses of the projects that have responded. */
	readonly answers: readonly ProjectJobs[];
	readonly failing: readonly FailingProject[];
	/** Number of refreshes of all projects. Responses of one round belong together. */
	readonly round: number;
}

/**
 * Keeps the jobs of a scope up to date in rounds: all projects are requested, a few at a time, and the next
 * round begins one interval after the last of them responded or failed. Jobs are shown as soon as their
 * project responds. A project that fails is retried separately, at growing intervals; the rounds and the
 * other projects do not wait for it. Rows that did not change keep their identity.
 */
export function useScopeJobs(scope: Scope, { interval, isFrozen }: Polling): ScopeJobs {
	const liveApi = useLiveApi();
	const queryClient = useQueryClient();
	const isOne = isOneProject(scope);
	const projects = useProjects(isOne ? null : scope.workspace);
	const listed = projects.data?.rows;
	const refs = useScopeRefs(scope, listed);
	const { states, refresh, cancel } = useProjectStates(refs, {
		kind: 'jobs',
		load: (ref, signal) => loadJobs(liveApi, ref, signal),
		share: shareJobs,
		isAskedAhead: true,
	});
	const isAsking = states.some(isOut);
	const isSlow = useDelayed(isAsking, refreshingAfter);
	// Runs after the project queries, so that it finds their requests already sent.
	const { data: round = 0 } = useQuery({
		queryKey: roundKey(scope),
		queryFn: ({ signal }) => askRound({ queryClient, scope, refs, interval, signal }),
		refetchInterval: refetchIntervalOf({ interval, isFrozen }),
		gcTime: 0,
	});

	const answers = states.flatMap(({ ref, data, updatedAt }) =>
		data === undefined ? [] : [{ ref, jobs: data, updatedAt }],
	);
	const [merged, setMerged] = useState(nothingMerged);
	// The jobs of a single project do not need to name it.
	const several = isOne
		? merged
		: mergeAnswers(
				merged,
				answers.map(({ ref, jobs }) => ({ ref, ...jobs })),
			);
	if (several !== merged) setMerged(several);

	const failing = states.flatMap(
		(state) => failingOf(state, liveApi.retryIn, interval === 0 ? null : afterFailure(interval)) ?? [],
	);
	const shared = {
		refs,
		answers,
		failing,
		round,
		refresh() {
			if (!isOne) projects.refresh();
			refresh();
			void queryClient.refetchQueries({ queryKey: roundKey(scope) });
		},
		cancel() {
			projects.cancel();
			cancel();
		},
	};
	if (!isOne && (listed === undefined || listed.length === 0)) {
		const { error, freshness, updatedAt } = projects;
		return { ...shared, data: listed === undefined ? undefined : several, error, freshness, updatedAt };
	}
	const [first] = answers;
	return {
		...shared,
		data: isOne || first === undefined ? first?.jobs : several,
		error:
			first === undefined && !isAsking ? (states.find(({ error }) => error !== null)?.error ?? null) : null,
		updatedAt: Math.max(0, ...states.map(({ updatedAt }) => updatedAt)),
		freshness: scopeFreshness(states, { isSlow, failing, isFrozen, interval }),
	};
}
