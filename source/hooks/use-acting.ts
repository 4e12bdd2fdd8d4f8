import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { RoboflowError } from '../api/client/errors.ts';
import type { DecodedRows } from '../api/client/wire.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { ActProgress } from '../jobs/acting/act-row.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import type { OnFailure } from '../jobs/assign/sending.ts';
import type { Job } from '../jobs/model/job.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { actOnce } from '../session/act-once.ts';
import { runAll } from '../session/run-all.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';

/** A job that is acted on, and its project. */
export interface ActTarget {
	readonly project: ProjectRef;
	readonly job: Job;
}

/** Jobs to be read again before a question is asked, and who hears of it. */
export interface CountJobs {
	readonly targets: readonly ActTarget[];
	/** @property gone jobs that there are no more. */
	readonly onCounted: (jobs: readonly Job[], gone: readonly Job[]) => void;
	readonly onFailed: (error: RoboflowError) => void;
}

/** How many jobs are read at the same time. */
const atOnce = 4;

/** Reads jobs again, a few at a time. */
export function useCountJobs(): (asked: CountJobs) => void {
	const { client } = useLiveApi();
	const { mutate } = useMutation({
		async mutationFn({ targets }: CountJobs) {
			const read: Job[] = [];
			const gone: Job[] = [];
			for (let start = 0; start < targets.length; start += atOnce) {
				const some = targets.slice(start, start + atOnce);
				await Promise.all(
					some.map(async ({ project, job }) => {
						const now = await client.job(project, job.id).catch((error: unknown) => {
							if (error instanceof RoboflowError && error.kind === 'not-found') return null;
							throw error;
						});
						if (now === null) gone.push(job);
						else read.push(inPlaceOf(job, now));
					}),
				);
			}
			return { read, gone };
		},
	});
	return (asked) =>
		mutate(asked, {
			onSuccess: ({ read, gone }) => asked.onCounted(read, gone),
			onError: (error) => {
				const failure = asRoboflowError(error);
				if (failure !== null) asked.onFailed(failure);
			},
		});
}

/** What is read of one job alone does not say its project. */
const inPlaceOf = ({ projectRef }: Job, now: Job): Job =>
	projectRef === undefined ? now : { ...now, projectRef };

/** Several actions to be sent, and who is told how that goes. */
export interface ActAll {
	readonly actions: readonly (PlannedAction & ActTarget)[];
	readonly onFailure: OnFailure;
	/** Asked before each action but the first; a call that is under way is always finished. */
	readonly isStopped: () => boolean;
	/** @param index of the action in `actions`. */
	readonly onChange: (index: number, progress: ActProgress) => void;
	/** The workspace does not have these calls. */
	readonly onMissing: () => void;
	readonly onEnd: () => void;
}

/** Acting on jobs, one call after another; the list shows at once what each job then is. */
export function useActAll(): (asked: ActAll) => void {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	const { mutate } = useMutation({
		mutationFn: ({ actions, onFailure, isStopped, onChange, onMissing }: ActAll) =>
			runAll({
				items: actions,
				onFailure,
				isStopped,
				async send({ project, job, action }, index) {
					onChange(index, { state: 'sending' });
					const onLooking = (): void => onChange(index, { state: 'looking' });
					const outcome = await actOnce({ client, journal, project, job, action, onLooking });
					const { progress, isLast, isMissing } = outcome;
					if (progress.state === 'done') await takeIn(queryClient, project, job, progress.seen);
					if (isMissing) onMissing();
					onChange(index, progress);
					return { isDone: progress.state === 'done', isLast };
				},
			}),
		onSettled: (_done, _error, { actions, onEnd }) => {
			for (const project of new Map(actions.map((one) => [refText(one.project), one.project])).values()) {
				for (const kind of ['jobs', 'batches', 'attempts', 'actions'] as const) {
					void queryClient.invalidateQueries({ queryKey: projectKey(kind, project) });
				}
			}
			void queryClient.invalidateQueries({ queryKey: ['job'] });
			onEnd();
		},
		throwOnError: true,
	});
	return (asked) => mutate(asked);
}

/** Puts a job as it was read into the list that is on the screen; one that could not be read stays. */
async function takeIn(
	queryClient: QueryClient,
	project: ProjectRef,
	{ id }: Job,
	seen: Job | null,
): Promise<void> {
	if (seen === null) return;
	const queryKey = projectKey('jobs', project);
	// An answer that is under way was made before the action, and would take it back.
	await queryClient.cancelQueries({ queryKey });
	queryClient.setQueryData<DecodedRows<Job>>(queryKey, (known) =>
		known === undefined ? known : { ...known, rows: known.rows.map((job) => (job.id === id ? seen : job)) },
	);
}
