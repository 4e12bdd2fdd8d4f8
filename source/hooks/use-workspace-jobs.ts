import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { refsOf } from '../api/live/ask-projects.ts';
import { createGate, fewAtOnce } from '../api/live/gate.ts';
import { type JobList, loadJobs, shareJobs } from '../api/live/job-list.ts';
import type { Polling } from '../api/live/polling.ts';
import {
	type FailingProject,
	failingOf,
	isDue,
	isOut,
	type ProjectState,
} from '../api/live/project-state.ts';
import { projectKey } from '../api/live/query-keys.ts';
import { slowInterval } from '../api/live/retry.ts';
import { sharing } from '../api/live/sharing.ts';
import { workspaceFreshness } from '../api/live/workspace-freshness.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { mergeAnswers, noWorkspaceJobs } from '../jobs/triage/workspace-jobs.ts';
import { useDelayed } from './use-delayed.ts';
import { asRoboflowError, type Live, refreshingAfter, useLiveApi } from './use-live.ts';
import { useProjects } from './use-projects.ts';
import { useRounds } from './use-rounds.ts';

/** The jobs of a workspace, as its projects answer. */
export interface WorkspaceLive extends Live<JobList> {
	/** Every project that is asked, in the API's order. */
	readonly refs: readonly ProjectRef[];
	readonly failing: readonly FailingProject[];
	/** How often all were asked again. What arrives in one round belongs together. */
	readonly round: number;
}

/** Where each of several projects stands; a few of them are asked at a time. */
function useProjectStates(refs: readonly ProjectRef[]): readonly ProjectState[] {
	const liveApi = useLiveApi();
	const [gate] = useState(() => createGate(fewAtOnce));
	const answers = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('jobs', ref),
			queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
				gate(() => loadJobs(liveApi, ref, signal), signal),
			structuralSharing: sharing(shareJobs),
		})),
	});
	return refs.flatMap((ref, index): readonly ProjectState[] => {
		const answer = answers[index];
		if (answer === undefined) return [];
		return [
			{
				ref,
				data: answer.data,
				updatedAt: answer.dataUpdatedAt,
				error: asRoboflowError(answer.failureReason ?? answer.error),
				failures: answer.failureCount,
				isUnderWay: answer.fetchStatus === 'fetching',
			},
		];
	});
}

/**
 * Every job of every project of a workspace, kept current in rounds: all projects are asked, a few at a
 * time, and the next round begins an interval after the last of them answered, or failed. Jobs are there as
 * soon as their project answers. A project that fails is tried again by itself, ever more slowly; the
 * rounds and the other projects do not wait for it.
 */
export function useWorkspaceJobs(workspace: string, polling: Polling): WorkspaceLive {
	const { interval, isFrozen } = polling;
	const { retryIn } = useLiveApi();
	const queryClient = useQueryClient();
	const projects = useProjects(workspace);
	const listed = projects.data?.rows;
	const refs = useMemo(() => refsOf(workspace, listed ?? []), [workspace, listed]);
	const states = useProjectStates(refs);
	const isAsking = states.some(isOut);
	const isSlow = useDelayed(isAsking, refreshingAfter);
	const afterFailure = Math.max(interval, slowInterval);
	const { round, begin } = useRounds(isAsking, isFrozen ? 0 : interval, () => {
		for (const state of states) {
			const queryKey = projectKey('jobs', state.ref);
			const sinceError = Date.now() - (queryClient.getQueryState(queryKey)?.errorUpdatedAt ?? 0);
			if (isDue(state, sinceError, afterFailure)) void queryClient.refetchQueries({ queryKey });
		}
	});

	const [merged, setMerged] = useState(noWorkspaceJobs);
	const good = states.flatMap(({ ref, data }) => (data === undefined ? [] : [{ ref, ...data }]));
	const jobs = mergeAnswers(merged, good);
	if (jobs !== merged) setMerged(jobs);

	const later = interval === 0 ? null : afterFailure;
	const failing = states.flatMap((state) => failingOf(state, retryIn, later) ?? []);
	const shared = {
		refs,
		failing,
		round,
		refresh() {
			projects.refresh();
			begin();
			for (const state of states) {
				const queryKey = projectKey('jobs', state.ref);
				// Those that wait after a failure wait no longer.
				if (!isOut(state))
					void queryClient.cancelQueries({ queryKey }).then(() => queryClient.refetchQueries({ queryKey }));
			}
		},
		cancel() {
			projects.cancel();
			for (const ref of refs) void queryClient.cancelQueries({ queryKey: projectKey('jobs', ref) });
		},
	};
	if (listed === undefined || listed.length === 0) {
		const { error, freshness, updatedAt } = projects;
		return { ...shared, data: listed === undefined ? undefined : jobs, error, freshness, updatedAt };
	}
	const hasNone = good.length === 0;
	return {
		...shared,
		data: hasNone ? undefined : jobs,
		error: hasNone && !isAsking ? (states.find(({ error }) => error !== null)?.error ?? null) : null,
		updatedAt: Math.max(0, ...states.map(({ updatedAt }) => updatedAt)),
		freshness: workspaceFreshness(states, { isSlow, failing, isFrozen, interval }),
	};
}
