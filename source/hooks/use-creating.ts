import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import type { DecodedRows } from '../api/client/wire.ts';
import { projectKey } from '../api/live/query-keys.ts';
import { twinsOf, twinText, type Wanted } from '../jobs/assign/twins.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { type CreateAllOptions, createAll } from '../session/create-all.ts';
import { createOnce } from '../session/create-once.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';

/** What became of a create; exactly one of the first two is called. */
export interface CreateOutcome {
	readonly onCreated: (job: Job) => void;
	readonly onFailed: (error: RoboflowError) => void;
	/** Before either: the create is unconfirmed, and the list is read to see whether the job was made. */
	readonly onLooking: () => void;
}

const knownJobs = (queryClient: QueryClient, ref: ProjectRef): readonly Job[] | null =>
	queryClient.getQueryData<DecodedRows<Job>>(projectKey('jobs', ref))?.rows ?? null;

/** Puts a new job into the list that is on the screen. */
async function takeIn(queryClient: QueryClient, ref: ProjectRef, job: Job): Promise<void> {
	const queryKey = projectKey('jobs', ref);
	// An answer that is under way was made before the job, and would take it out again.
	await queryClient.cancelQueries({ queryKey });
	// Whatever else is known of the jobs stays as it is.
	queryClient.setQueryData<DecodedRows<Job>>(queryKey, (known) =>
		known === undefined ? known : { ...known, rows: [job, ...known.rows.filter(({ id }) => id !== job.id)] },
	);
}

/** Reads again what a create changes, also after a failure, which may hide a job that was made. */
function readAgain(queryClient: QueryClient, ref: ProjectRef): void {
	for (const kind of ['jobs', 'batches', 'attempts'] as const) {
		void queryClient.invalidateQueries({ queryKey: projectKey(kind, ref) });
	}
}

interface Sent extends Wanted, Pick<CreateOutcome, 'onLooking'> {
	readonly ref: ProjectRef;
}

/**
 * Creating a job: one request, never repeated; where no answer confirms it, the list tells (`createOnce`). The
 * new job stands in the list at once.
 */
export function useCreateJob(): (ref: ProjectRef, wanted: Wanted, outcome: CreateOutcome) => void {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	const { mutate } = useMutation({
		mutationFn: ({ ref, job, asked, onLooking }: Sent) =>
			createOnce({
				client,
				journal,
				project: ref,
				job,
				asked,
				// The review step says so where there is a twin.
				mayRepeat: true,
				known: knownJobs(queryClient, ref),
				onLooking,
			}),
		onSuccess: (job, { ref }) => takeIn(queryClient, ref, job),
		onSettled: (_job, _error, { ref }) => readAgain(queryClient, ref),
	});
	return (ref, { job, asked }, { onCreated, onFailed, onLooking }) =>
		mutate(
			{ ref, job, asked, onLooking },
			{
				onSuccess: onCreated,
				onError: (error) => {
					const failure = asRoboflowError(error);
					if (failure !== null) onFailed(failure);
				},
			},
		);
}

/** Several jobs to be created, and who is told how that goes. */
export interface CreateAll
	extends Pick<CreateAllOptions, 'project' | 'jobs' | 'asked' | 'onFailure' | 'isStopped' | 'onChange'> {
	readonly onEnd: () => void;
}

/** Creating several jobs, one after another (`createAll`). */
export function useCreateAll(): (asked: CreateAll) => void {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	const { mutate } = useMutation({
		mutationFn: ({ onChange, onEnd: _, ...asked }: CreateAll) =>
			createAll({
				...asked,
				client,
				journal,
				mayRepeat: true,
				known: knownJobs(queryClient, asked.project),
				onChange(index, sending) {
					if (sending.state === 'done') void takeIn(queryClient, asked.project, sending.made);
					onChange(index, sending);
				},
			}),
		onSettled: (_made, _error, { project, onEnd }) => {
			readAgain(queryClient, project);
			onEnd();
		},
		throwOnError: true,
	});
	return (asked) => mutate(asked);
}

/**
 * Earlier creates of the same job in words, for the review step; see `twinsOf`.
 *
 * @param wanted what is reviewed; empty while nothing is.
 */
export function useTwins(ref: ProjectRef, wanted: readonly Wanted[]): readonly string[] {
	const { journal } = useLiveApi();
	const { data, dataUpdatedAt } = useQuery({
		// Below the attempts, so that it is read again after every create.
		queryKey: [...projectKey('attempts', ref), 'known'],
		queryFn: () => journal.known(ref),
		enabled: wanted.length > 0,
	});
	if (data === undefined) return [];
	const twins = wanted.flatMap((one) => twinsOf(one, data, dataUpdatedAt));
	return twins.map((twin) => twinText(twin, dataUpdatedAt));
}
