import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { refsOf } from '../api/live/ask-projects.ts';
import { createGate, fewAtOnce } from '../api/live/gate.ts';
import type { ProjectState } from '../api/live/project-state.ts';
import { askNow } from '../api/live/query-client.ts';
import { type ProjectKind, projectKey } from '../api/live/query-keys.ts';
import { sharing } from '../api/live/sharing.ts';
import type { Project } from '../jobs/model/project.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import { asRoboflowError, onMount } from './use-live.ts';

/**
 * Returns the projects of a scope; the same array while they do not change.
 *
 * @param listed the projects of the workspace; `undefined` until they are known.
 */
export function useScopeRefs(
	{ workspace, project }: Scope,
	listed: readonly Project[] | undefined,
): readonly ProjectRef[] {
	return useMemo(
		() => (project === null ? refsOf(workspace, listed ?? []) : [{ workspace, project }]),
		[workspace, project, listed],
	);
}

export interface ProjectStatesOptions<Data> {
	readonly kind: ProjectKind;
	readonly load: (ref: ProjectRef, signal: AbortSignal) => Promise<Data>;
	/** Returns the old data, or parts of it, where nothing changed. */
	readonly share: (before: Data, after: Data) => Data;
	/** @default true */
	readonly isEnabled?: boolean;
	/** Whether a screen that opens accepts a response or error that has only just arrived. @default false */
	readonly isAskedAhead?: boolean;
}

export interface ProjectStates<Data> {
	/** States in the order of the projects. */
	readonly states: readonly ProjectState<Data>[];
	/** Refreshes all projects now, including those that wait for a retry. */
	readonly refresh: () => void;
	readonly cancel: () => void;
}

/** Sends the same query to one or more projects, a few at a time, and returns the state of each. */
export function useProjectStates<Data>(
	refs: readonly ProjectRef[],
	{ kind, load, share, isEnabled = true, isAskedAhead = false }: ProjectStatesOptions<Data>,
): ProjectStates<Data> {
	const queryClient = useQueryClient();
	const [gate] = useState(() => createGate(fewAtOnce));
	const answers = useQueries({
		queries: refs.map((ref) => ({
			queryKey: projectKey(kind, ref),
			queryFn: ({ signal }: { readonly signal: AbortSignal }) => gate(() => load(ref, signal), signal),
			enabled: isEnabled,
			...onMount(isAskedAhead),
			structuralSharing: sharing(share),
		})),
	});
	const states = refs.flatMap((ref, index): readonly ProjectState<Data>[] => {
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
	return {
		states,
		refresh() {
			for (const { ref } of states) askNow(queryClient, projectKey(kind, ref));
		},
		cancel() {
			for (const { ref } of states) void queryClient.cancelQueries({ queryKey: projectKey(kind, ref) });
		},
	};
}
