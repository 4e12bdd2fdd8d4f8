import { replaceEqualDeep, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Batch } from '../jobs/batch.ts';
import type { NewJob } from '../jobs/draft.ts';
import type { Freshness } from '../jobs/freshness.ts';
import type { Job } from '../jobs/job.ts';
import type { Project } from '../jobs/project.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { shareRows } from '../jobs/share-rows.ts';
import { isPassing, RoboflowError, shortReason } from './errors.ts';
import type { Session } from './session.ts';
import { useDelayed } from './use-delayed.ts';
import type { Decoded } from './wire.ts';

/** The session that every hook of this module works with. */
export const SessionContext = createContext<Session | null>(null);

function useSession(): Session {
	const session = use(SessionContext);
	if (session === null) throw new Error('an API hook is used outside of SessionContext');
	return session;
}

/** How a screen wants its data kept current. */
export interface Polling {
	/** Milliseconds between refreshes; 0 refreshes by hand. */
	readonly interval: number;
	/** Whether refreshing is paused. */
	readonly isFrozen: boolean;
}

/** Data that is kept current. The last good data survives failures. */
export interface Live<Data> {
	/** `undefined` until the first good answer. */
	readonly data: Data | undefined;
	readonly freshness: Freshness;
	/** Why the last attempt failed; `null` once one succeeded. */
	readonly error: RoboflowError | null;
	/** Milliseconds since the epoch; 0 before the first good answer. */
	readonly updatedAt: number;
	/** Asks now, unless an answer is already on its way. */
	readonly refresh: () => void;
	/** Gives up an attempt that is under way or waiting. */
	readonly cancel: () => void;
}

const byHand: Polling = { interval: 0, isFrozen: false };
/** After a failure that asking again will hardly mend, milliseconds to the next attempt. */
const slowInterval = 60_000;
/** Fast refreshes are not worth the bytes of saying so; milliseconds. */
const refreshingAfter = 400;

const asRoboflowError = (error: unknown): RoboflowError | null => {
	if (error === null) return null;
	// Our own mistake, not the service's: it must not pass for a failed call.
	if (!(error instanceof RoboflowError)) throw error;
	return error;
};

interface LiveOptions<Data> extends Partial<Polling> {
	readonly queryKey: readonly string[];
	readonly load: (signal: AbortSignal) => Promise<Data>;
	/** Gives the old data, or parts of it, where nothing changed. */
	readonly share?: (before: Data, after: Data) => Data;
	readonly isEnabled?: boolean;
}

function useLive<Data>({
	queryKey,
	load,
	share,
	isEnabled = true,
	...polling
}: LiveOptions<Data>): Live<Data> {
	const { interval, isFrozen } = { ...byHand, ...polling };
	const queryClient = useQueryClient();
	const { retryIn } = useSession();
	const query = useQuery<Data>({
		queryKey,
		queryFn: ({ signal }) => load(signal),
		enabled: isEnabled,
		// Data types are ours, so what comes in and goes out is `Data`.
		structuralSharing: (before, after) =>
			share !== undefined && before !== undefined ? share(before as Data, after as Data) : after,
		refetchInterval: ({ state: { error } }) => {
			if (isFrozen || interval === 0) return false;
			if (error === null) return interval;
			return error instanceof RoboflowError && error.kind === 'key'
				? false
				: Math.max(interval, slowInterval);
		},
	});
	const { data, dataUpdatedAt, fetchStatus, failureCount, refetch } = query;
	const error = asRoboflowError(query.failureReason ?? query.error);
	const isUnderWay = fetchStatus === 'fetching' && failureCount === 0;
	const isSlow = useDelayed(isUnderWay, refreshingAfter);
	const cancel = (): Promise<void> => queryClient.cancelQueries({ queryKey });

	function freshness(): Freshness {
		const since = data === undefined ? null : dataUpdatedAt;
		if (error?.kind === 'key') return { state: 'refused' };
		if (isFrozen && !isUnderWay) return { state: 'frozen', updatedAt: since };
		if (error !== null) {
			const isRetried = fetchStatus === 'fetching' && isPassing(error);
			const next = interval === 0 ? null : Math.max(interval, slowInterval);
			return {
				state: 'stale',
				since,
				reason: shortReason(error),
				retryIn: isRetried ? retryIn(failureCount - 1, error) : next,
			};
		}
		if (since === null) return { state: 'loading' };
		return isSlow ? { state: 'refreshing', updatedAt: since } : { state: 'live', updatedAt: since, interval };
	}

	return {
		data,
		error,
		updatedAt: dataUpdatedAt,
		freshness: freshness(),
		refresh: () => {
			const now = queryClient.getQueryState(queryKey);
			const isAsking = now?.fetchStatus === 'fetching' && now.fetchFailureCount === 0;
			if (!isAsking) void cancel().then(() => refetch());
		},
		cancel: () => void cancel(),
	};
}

/** Everything that is on the screen, to be asked for anew or left alone. */
export function useEverything(): Pick<Live<unknown>, 'refresh' | 'cancel'> {
	const queryClient = useQueryClient();
	return {
		refresh: () => void queryClient.refetchQueries({ type: 'active' }),
		cancel: () => void queryClient.cancelQueries(),
	};
}

const isSame = (one: unknown, other: unknown): boolean => replaceEqualDeep(one, other) === one;

function shareDecoded<Row extends { readonly id: string }>(
	before: Decoded<Row>,
	after: Decoded<Row>,
): Decoded<Row> {
	const rows = shareRows(before.rows, after.rows, isSame);
	const problems = isSame(before.problems, after.problems) ? before.problems : after.problems;
	return rows === before.rows && problems === before.problems ? before : { rows, problems };
}

const jobsKey = ({ workspace, project }: ProjectRef): readonly string[] => ['jobs', workspace, project];
const batchesKey = ({ workspace, project }: ProjectRef): readonly string[] => ['batches', workspace, project];

/** The jobs of a project, and why any are missing. */
export type JobList = Decoded<Job>;

/** Every job of a project, kept current. Rows that did not change keep their identity. */
export function useJobs(ref: ProjectRef, polling: Polling): Live<JobList> {
	const { client } = useSession();
	return useLive({
		...polling,
		queryKey: jobsKey(ref),
		load: (signal) => client.jobs(ref, signal),
		share: shareDecoded,
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
		share: (before, after) => (isSame(before, after) ? before : after),
		isEnabled: id !== null,
	});
}

/** The batches of a project, asked for when a screen that needs them opens. */
export function useBatches(ref: ProjectRef, isEnabled = true): Live<Decoded<Batch>> {
	const { client } = useSession();
	return useLive({
		queryKey: batchesKey(ref),
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

/** What became of a create; exactly one of the two is called. */
export interface CreateOutcome {
	readonly onCreated: (job: Job) => void;
	readonly onFailed: (error: RoboflowError) => void;
}

/**
 * Creating a job: one request, never repeated. The new job stands in the list at once, and the list and
 * the batches are read again, also after a failure, which may hide a job that was made.
 */
export function useCreateJob(ref: ProjectRef): (job: NewJob, outcome: CreateOutcome) => void {
	const { client } = useSession();
	const queryClient = useQueryClient();
	const queryKey = jobsKey(ref);
	const { mutate } = useMutation({
		mutationFn: (job: NewJob) => client.createJob(ref, job),
		onSuccess: async (job) => {
			// An answer that is under way was made before the job, and would take it out again.
			await queryClient.cancelQueries({ queryKey });
			queryClient.setQueryData<Decoded<Job>>(queryKey, (known) =>
				known === undefined
					? known
					: { ...known, rows: [job, ...known.rows.filter(({ id }) => id !== job.id)] },
			);
		},
		onSettled: () => {
			void queryClient.invalidateQueries({ queryKey });
			void queryClient.invalidateQueries({ queryKey: batchesKey(ref) });
		},
	});
	return (job, { onCreated, onFailed }) =>
		mutate(job, {
			onSuccess: onCreated,
			onError: (error) => {
				const failure = asRoboflowError(error);
				if (failure !== null) onFailed(failure);
			},
		});
}
