import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import type { DecodedRows } from '../api/client/row-list.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { Wanted } from '../jobs/assign/twins.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { type Creates, type Creating, creatingIn, twinTexts } from '../session/creating.ts';
import { changeJobs } from './change-jobs.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';
import { useWrite } from './use-write.ts';

/** Callbacks for the result of a create request. Exactly one of the first two is called. */
export interface CreateOutcome {
	readonly onCreated: (job: Job) => void;
	readonly onFailed: (error: RoboflowError) => void;
	/** Called before either of them when the create is unconfirmed and the list is read to find the job. */
	readonly onLooking: () => void;
}

const knownJobs = (queryClient: QueryClient, ref: ProjectRef): readonly Job[] | null =>
	queryClient.getQueryData<DecodedRows<Job>>(projectKey('jobs', ref))?.rows ?? null;

/** Refreshes what a create changes. Also after a failure, because the job may exist anyway. */
function readAgain(queryClient: QueryClient, ref: ProjectRef): void {
	for (const kind of ['jobs', 'batches', 'attempts'] as const) {
		void queryClient.invalidateQueries({ queryKey: projectKey(kind, ref) });
	}
}

/** Returns a function that creates jobs in a project and adds each new job to the list at once. */
function useCreating(): (ref: ProjectRef) => Creating {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	return (ref) =>
		creatingIn({
			client,
			journal,
			project: ref,
			known: () => knownJobs(queryClient, ref),
			onMade: (made) =>
				changeJobs(queryClient, ref, (jobs) => [made, ...jobs.filter(({ id }) => id !== made.id)]),
		});
}

interface Sent extends Pick<CreateOutcome, 'onLooking'> {
	readonly ref: ProjectRef;
	readonly wanted: Wanted;
}

/**
 * Creates a job with one request, never repeated. When no response confirms it, the job list decides
 * (`createOnce`).
 */
export function useCreateJob(): (ref: ProjectRef, wanted: Wanted, outcome: CreateOutcome) => void {
	const creating = useCreating();
	const queryClient = useQueryClient();
	const write = useWrite('create', {
		mutationFn: ({ ref, wanted, onLooking }: Sent) => creating(ref).create(wanted, onLooking),
		onSettled: (_job, _error, { ref }: Sent) => readAgain(queryClient, ref),
	});
	return (ref, wanted, { onCreated, onFailed, onLooking }) =>
		write(
			{ ref, wanted, onLooking },
			{
				onSuccess: onCreated,
				onError: (error) => {
					const failure = asRoboflowError(error);
					if (failure !== null) onFailed(failure);
				},
			},
		);
}

/** Jobs to create, and the callbacks for their progress. */
export interface CreateAll extends Creates {
	readonly project: ProjectRef;
	readonly onEnd: () => void;
}

/** Creates several jobs, one after another (`createAll`). */
export function useCreateAll(): (asked: CreateAll) => void {
	const creating = useCreating();
	const queryClient = useQueryClient();
	const write = useWrite('create-all', {
		mutationFn: ({ project, onEnd: _, ...creates }: CreateAll) => creating(project).createAll(creates),
		onSettled: (_made, _error, { project, onEnd }: CreateAll) => {
			readAgain(queryClient, project);
			onEnd();
		},
		throwOnError: true,
	});
	return (asked) => write(asked);
}

/**
 * Returns messages about earlier create requests for the same jobs, for the review step; see `twinsOf`.
 *
 * @param wanted the reviewed jobs; empty when there is no review.
 */
export function useTwins(ref: ProjectRef, wanted: readonly Wanted[]): readonly string[] {
	const { journal } = useLiveApi();
	const { data } = useQuery({
		// The key is nested under the attempts so that it is refreshed after every create.
		queryKey: [...projectKey('attempts', ref), 'twins', wanted],
		queryFn: () => twinTexts(journal, ref, wanted, Date.now()),
		enabled: wanted.length > 0,
	});
	return data ?? [];
}
