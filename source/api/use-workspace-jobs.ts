import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Freshness } from '../jobs/freshness.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { mergeAnswers, noWorkspaceJobs } from '../jobs/workspace-jobs.ts';
import { refsOf } from './ask-projects.ts';
import { isPassing, type RoboflowError, shortReason } from './errors.ts';
import { createGate, fewAtOnce } from './gate.ts';
import { type JobList, loadJobs, shareJobs } from './job-list.ts';
import { projectKey } from './query-keys.ts';
import { useDelayed } from './use-delayed.ts';
import {
	asRoboflowError,
	type Live,
	type Polling,
	refreshingAfter,
	slowInterval,
	useSession,
} from './use-live.ts';
import { useProjects } from './use-projects.ts';

/** A project whose last attempt failed. Its last good jobs, where there are any, stay in the list. */
export interface FailingProject {
	readonly ref: ProjectRef;
	/** A few words: the status, or what happened. */
	readonly reason: string;
	/** Milliseconds from the failure to the next attempt; `null` when a key must ask for it. */
	readonly retryIn: number | null;
}

/** The jobs of a workspace, as its projects answer. */
export interface WorkspaceLive extends Live<JobList> {
	/** Every project that is asked, in the API's order. */
	readonly refs: readonly ProjectRef[];
	readonly failing: readonly FailingProject[];
	/** How often all were asked. What arrives in one round belongs together. */
	readonly round: number;
}

type Answer = Pick<
	UseQueryResult<JobList>,
	'data' | 'dataUpdatedAt' | 'error' | 'failureReason' | 'failureCount' | 'fetchStatus'
>;

/** Asked, and without an answer of any kind since; one that failed once is retried beside the rounds. */
const isOut = ({ fetchStatus, failureCount }: Answer): boolean =>
	fetchStatus === 'fetching' && failureCount === 0;

const errorOf = ({ failureReason, error }: Answer): RoboflowError | null =>
	asRoboflowError(failureReason ?? error);

/**
 * Every job of every project of a workspace, kept current in rounds: all projects are asked, a few at a
 * time, and the next round begins an interval after the last of them answered, or failed. Jobs are there as
 * soon as their project answers. A project that fails is tried again by itself, ever more slowly; the
 * rounds and the other projects do not wait for it.
 */
export function useWorkspaceJobs(workspace: string, { interval, isFrozen }: Polling): WorkspaceLive {
	const session = useSession();
	const queryClient = useQueryClient();
	const projects = useProjects(workspace);
	const listed = projects.data?.rows;
	const refs = useMemo(() => refsOf(workspace, listed ?? []), [workspace, listed]);
	const [gate] = useState(() => createGate(fewAtOnce));
	const answers: readonly Answer[] = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey('jobs', ref),
			queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
				gate(() => loadJobs(session, ref, signal), signal),
			// Data types are ours, so what comes in and goes out is a list of jobs.
			structuralSharing: (before: unknown, after: unknown) =>
				before === undefined ? after : shareJobs(before as JobList, after as JobList),
		})),
	});
	const stillOut = answers.filter(isOut).length;
	const afterFailure = Math.max(interval, slowInterval);

	/** @param isByHand asks those, too, that wait after a failure. */
	function askAll(isByHand: boolean): void {
		for (const [index, ref] of refs.entries()) {
			const queryKey = projectKey('jobs', ref);
			const state = queryClient.getQueryState(queryKey);
			const answer = answers[index];
			if (answer === undefined || isOut(answer)) continue;
			if (isByHand)
				void queryClient.cancelQueries({ queryKey }).then(() => queryClient.refetchQueries({ queryKey }));
			else if (isDue(answer, Date.now() - (state?.errorUpdatedAt ?? 0), afterFailure)) {
				void queryClient.refetchQueries({ queryKey });
			}
		}
	}
	const { round, begin } = useRounds(stillOut > 0, isFrozen ? 0 : interval, () => askAll(false));

	const good = refs.flatMap((ref, index) => {
		const data = answers[index]?.data;
		return data === undefined ? [] : [{ ref, ...data }];
	});
	const [merged, setMerged] = useState(noWorkspaceJobs);
	const jobs = mergeAnswers(merged, good);
	if (jobs !== merged) setMerged(jobs);

	const failing = refs.flatMap((ref, index): readonly FailingProject[] => {
		const answer = answers[index];
		const error = answer === undefined ? null : errorOf(answer);
		if (answer === undefined || error === null) return [];
		const isRetried = answer.fetchStatus === 'fetching' && isPassing(error);
		const later = interval === 0 || error.kind === 'key' ? null : afterFailure;
		const retryIn = isRetried ? session.retryIn(answer.failureCount - 1, error) : later;
		return [{ ref, reason: shortReason(error), retryIn }];
	});
	const errors = answers.flatMap((answer) => errorOf(answer) ?? []);
	const times = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((time) => time > 0);
	const isEmpty = listed?.length === 0;
	const hasNone = good.length === 0 && !isEmpty;
	const isSlow = useDelayed(stillOut > 0, refreshingAfter);
	const isFirst = answers.some((answer) => answer.data === undefined && isOut(answer));

	function freshness(): Freshness {
		// The oldest answer of those that come at all: what is shown is at least as new.
		const well = answers.filter((answer) => errorOf(answer) === null && answer.dataUpdatedAt > 0);
		const updatedAt = isEmpty
			? projects.updatedAt
			: Math.min(...well.map(({ dataUpdatedAt }) => dataUpdatedAt));
		if (listed === undefined) return projects.freshness;
		if (errors.some(({ kind }) => kind === 'key')) return { state: 'refused' };
		if (isFirst) return { state: 'loading', stillOut };
		if (isFrozen && !isSlow)
			return { state: 'frozen', updatedAt: times.length === 0 ? null : Math.max(...times) };
		const [worst] = failing;
		if (well.length === 0 && worst !== undefined) {
			const { reason, retryIn } = worst;
			return { state: 'stale', since: times.length === 0 ? null : Math.max(...times), reason, retryIn };
		}
		if (hasNone) return { state: 'loading' };
		return isSlow ? { state: 'refreshing', updatedAt, stillOut } : { state: 'live', updatedAt, interval };
	}

	return {
		refs,
		failing,
		round,
		data: hasNone || listed === undefined ? undefined : jobs,
		error: listed === undefined ? projects.error : hasNone && stillOut === 0 ? (errors[0] ?? null) : null,
		updatedAt: isEmpty ? projects.updatedAt : Math.max(0, ...times),
		freshness: freshness(),
		refresh() {
			projects.refresh();
			begin();
			askAll(true);
		},
		cancel() {
			projects.cancel();
			for (const ref of refs) void queryClient.cancelQueries({ queryKey: projectKey('jobs', ref) });
		},
	};
}

/**
 * Whether a round asks a project. One that is under way or waits for its next attempt is not disturbed, and
 * one that asking again will hardly mend is left alone for a while.
 */
function isDue(answer: Answer, sinceError: number, afterFailure: number): boolean {
	if (answer.fetchStatus === 'fetching') return false;
	const error = errorOf(answer);
	return error === null || (error.kind !== 'key' && sinceError >= afterFailure);
}

/** Begins a round whenever none is under way for an interval; 0 begins none. */
function useRounds(isUnderWay: boolean, interval: number, ask: () => void) {
	const [round, setRound] = useState(0);
	const begin = (): void => setRound((before) => before + 1);
	const onDue = useEffectEvent(() => {
		begin();
		ask();
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: a round in which nobody is asked is followed by one, too
	useEffect(() => {
		if (isUnderWay || interval === 0) return undefined;
		const timer = setTimeout(onDue, interval);
		return () => clearTimeout(timer);
	}, [isUnderWay, interval, round]);
	return { round, begin };
}
