import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import { projectKey } from '../api/live/query-keys.ts';
import type { ActTarget } from '../jobs/acting/act-target.ts';
import type { Job } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { type ActAllOptions, actAll } from '../session/act-all.ts';
import { countJobs } from '../session/count-jobs.ts';
import { changeJobs } from './change-jobs.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';
import { useWrite } from './use-write.ts';

/** Jobs to read again before the confirmation, and the callbacks for the result. */
export interface CountJobs {
	readonly targets: readonly ActTarget[];
	/** @property gone jobs that were not found. */
	readonly onCounted: (jobs: readonly Job[], gone: readonly Job[]) => void;
	readonly onFailed: (error: RoboflowError) => void;
}

/** Reads jobs again. When it is called again meanwhile, only the callbacks of the last call are called. */
export function useCountJobs(): (asked: CountJobs) => void {
	const { client } = useLiveApi();
	const { mutate } = useMutation({
		// The program may quit while reading, because nothing is lost; see `isSending`.
		meta: { isReading: true },
		mutationFn: ({ targets }: CountJobs) => countJobs(client, targets),
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

/** Actions to send, and the callbacks for their progress. */
export interface ActAll extends Omit<ActAllOptions, 'client' | 'journal' | 'onOutcome'> {
	/** Called when the workspace does not support these calls. */
	readonly onMissing: () => void;
	readonly onEnd: () => void;
}

/** Sends actions on jobs, one request after another, and shows the result of each in the list at once. */
export function useActAll(): (asked: ActAll) => void {
	const { client, journal } = useLiveApi();
	const queryClient = useQueryClient();
	const write = useWrite('act', {
		mutationFn: ({ onMissing, ...run }: ActAll) =>
			actAll({
				...run,
				client,
				journal,
				async onOutcome(index, { progress, isMissing }) {
					const sent = run.actions[index];
					const seen = progress.state === 'done' ? progress.seen : null;
					// A job that could not be read, or is gone, stays in the list until the next refresh.
					if (seen !== null && sent !== undefined) {
						await changeJobs(queryClient, sent.project, (jobs) =>
							jobs.map((known) => (known.id === sent.job.id ? seen : known)),
						);
					}
					if (isMissing) onMissing();
				},
			}),
		onSettled: (_done, _error, { actions, onEnd }: ActAll) => {
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
	return (asked) => write(asked);
}
