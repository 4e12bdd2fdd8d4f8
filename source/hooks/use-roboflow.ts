import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { Polling } from '../api/live/polling.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import type { EventLog, LogEntry } from '../jobs/events/event-log.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import { isSameData } from '../jobs/model/same-data.ts';
import { createDraftsOf, type DraftsOf } from '../session/project-drafts.ts';
import type { Store } from '../session/store.ts';
import { type Live, useLive, useLiveApi } from './use-live.ts';

export type { JobList } from '../api/live/job-list.ts';
export type { Polling } from '../api/live/polling.ts';
export type { FailingProject } from '../api/live/project-state.ts';
export type { DraftsOf, ProjectDrafts } from '../session/project-drafts.ts';
export { sinceVisits } from '../session/since-visits.ts';
export { useActAll, useCountJobs } from './use-acting.ts';
export { type ScopeBatches, useBatches } from './use-batches.ts';

export {
	type CreateAll,
	type CreateOutcome,
	useCreateAll,
	useCreateJob,
	useTwins,
} from './use-creating.ts';
export { type JobImages, useJobImages } from './use-job-images.ts';
export { type Live, LiveApiContext } from './use-live.ts';
export { useMergeBatches } from './use-merge-batches.ts';
export { useOpenActions } from './use-open-actions.ts';
export { useOpenAttempts } from './use-open-attempts.ts';
export type { OpenRecords } from './use-open-records.ts';
export { useProjects } from './use-projects.ts';
export { answerOf, type ScopeJobs, useScopeJobs } from './use-scope-jobs.ts';

/** Returns the drafts of every project, kept while the screens are open. */
export function useDraftsOf(drafts: DraftStore): DraftsOf {
	const [draftsOf] = useState(() => createDraftsOf(drafts));
	return draftsOf;
}

/** Returns the state of a store, and renders the component again when it changes. */
export const useStore = <State>({ subscribe, get }: Pick<Store<State, never>, 'subscribe' | 'get'>): State =>
	useSyncExternalStore(subscribe, get);

/** Refreshes or cancels all live data of a project, or of all projects of a workspace. */
export function useProjectData({ workspace, project }: Scope): Pick<Live<unknown>, 'refresh' | 'cancel'> {
	const queryClient = useQueryClient();
	// The key of every project query has this form after its first element.
	const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
		queryKey[1] === workspace && (project === null || queryKey[2] === project);
	return {
		refresh: () => void queryClient.refetchQueries({ type: 'active', predicate }),
		cancel: () => void queryClient.cancelQueries({ predicate }),
	};
}

/**
 * Keeps one job up to date.
 *
 * @param id `null` sends no request.
 */
export function useJob(ref: ProjectRef, id: string | null, polling: Polling): Live<Job> {
	const { client } = useLiveApi();
	return useLive({
		...polling,
		queryKey: ['job', ref.workspace, ref.project, id ?? ''],
		load: (signal) => client.job(ref, id ?? '', signal),
		share: (before, after) => (isSameData(before, after) ? before : after),
		isEnabled: id !== null,
	});
}

/** Returns the slug of the workspace that the API key belongs to. */
export function useKeyWorkspace(isEnabled: boolean): Live<string> {
	const { client } = useLiveApi();
	return useLive({ queryKey: ['key-workspace'], load: (signal) => client.keyWorkspace(signal), isEnabled });
}

/** Returns the log since the program started, oldest entry first. */
export function useEvents(): readonly LogEntry[] {
	const { log } = useLiveApi();
	return useSyncExternalStore(log.subscribe, log.entries);
}

/** Returns a function that adds an entry to the log. */
export const useLogging = (): EventLog['add'] => useLiveApi().log.add;
