import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Batch } from '../jobs/batch.ts';
import type { EventLog, LogEntry } from '../jobs/event-log.ts';
import type { ProjectHistory } from '../jobs/history.ts';
import type { Job } from '../jobs/job.ts';
import type { Project } from '../jobs/project.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { isSameData } from '../jobs/same-data.ts';
import { shareRows } from '../jobs/share-rows.ts';
import { projectKey } from './query-keys.ts';
import { type Live, type Polling, useLive, useSession } from './use-live.ts';
import type { Decoded } from './wire.ts';

export {
	type CreateAll,
	type CreateOutcome,
	type OpenAttempts,
	useCreateAll,
	useCreateJob,
	useOpenAttempts,
} from './use-creating.ts';
export { type Live, type Polling, SessionContext } from './use-live.ts';

/** Everything of a project that is kept current, to be asked for anew or left alone. */
export function useProjectData({
	workspace,
	project,
}: ProjectRef): Pick<Live<unknown>, 'refresh' | 'cancel'> {
	const queryClient = useQueryClient();
	// Every key of a project begins like this, after the name of what is asked for.
	const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
		queryKey[1] === workspace && queryKey[2] === project;
	return {
		refresh: () => void queryClient.refetchQueries({ type: 'active', predicate }),
		cancel: () => void queryClient.cancelQueries({ predicate }),
	};
}

function shareDecoded<Row extends { readonly id: string }>(
	before: Decoded<Row>,
	after: Decoded<Row>,
): Decoded<Row> {
	const rows = shareRows(before.rows, after.rows, isSameData);
	const problems = isSameData(before.problems, after.problems) ? before.problems : after.problems;
	return rows === before.rows && problems === before.problems ? before : { rows, problems };
}

/** The jobs of a project, and why any are missing. */
export interface JobList extends Decoded<Job> {
	/** What is known of them over time, this answer included. */
	readonly history: ProjectHistory;
}

function shareJobs(before: JobList, after: JobList): JobList {
	const { rows, problems } = shareDecoded(before, after);
	const { history } = after;
	const isUnchanged = rows === before.rows && problems === before.problems && history === before.history;
	return isUnchanged ? before : { rows, problems, history };
}

/** Every job of a project, kept current. Rows that did not change keep their identity. */
export function useJobs(ref: ProjectRef, polling: Polling): Live<JobList> {
	const { client, history } = useSession();
	return useLive({
		...polling,
		queryKey: projectKey('jobs', ref),
		async load(signal) {
			const answer = await client.jobs(ref, signal);
			// Written down once an answer, and never while a screen is drawn.
			return { ...answer, history: history.record(ref, answer.rows, Date.now()) };
		},
		share: shareJobs,
	});
}

/**
 * One job, kept current.
 *
 * @param id `null` asks for nothing.
 */
export function useJob(ref: ProjectRef, id: string | null, polling: Polling): Live<Job> {
	const { client } = useSession();
	return useLive({
		...polling,
		queryKey: ['job', ref.workspace, ref.project, id ?? ''],
		load: (signal) => client.job(ref, id ?? '', signal),
		share: (before, after) => (isSameData(before, after) ? before : after),
		isEnabled: id !== null,
	});
}

/** The batches of a project, asked for when a screen that needs them opens. */
export function useBatches(ref: ProjectRef, isEnabled = true): Live<Decoded<Batch>> {
	const { client } = useSession();
	return useLive({
		queryKey: projectKey('batches', ref),
		load: (signal) => client.batches(ref, signal),
		share: shareDecoded,
		isEnabled,
	});
}

/**
 * The projects of a workspace.
 *
 * @param workspace `null` asks for nothing.
 */
export function useProjects(workspace: string | null): Live<Decoded<Project>> {
	const { client } = useSession();
	return useLive({
		queryKey: ['projects', workspace ?? ''],
		load: (signal) => client.projects(workspace ?? '', signal),
		share: shareDecoded,
		isEnabled: workspace !== null,
	});
}

/** The slug of the workspace that the key belongs to. */
export function useKeyWorkspace(isEnabled: boolean): Live<string> {
	const { client } = useSession();
	return useLive({ queryKey: ['key-workspace'], load: (signal) => client.keyWorkspace(signal), isEnabled });
}

/** What happened since the program began, the oldest first. */
export function useEvents(): readonly LogEntry[] {
	const { log } = useSession();
	return useSyncExternalStore(log.subscribe, log.entries);
}

/** Writes something into the log of what happened. */
export const useLogging = (): EventLog['add'] => useSession().log.add;
