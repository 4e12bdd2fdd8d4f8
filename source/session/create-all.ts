import { caughtError, isOutcomeUnknown, RoboflowError, stopsRun } from '../api/client/errors.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateProgress } from '../jobs/assign/create-row.ts';
import type { Job } from '../jobs/model/job.ts';
import type { OnFailure } from '../jobs/model/progress.ts';
import { type CreateOnceOptions, createOnce } from './create-once.ts';
import { runAll } from './run-all.ts';

export interface CreateAllOptions
	extends Pick<CreateOnceOptions, 'client' | 'journal' | 'project' | 'known' | 'mayRepeat'> {
	/** Jobs in the order in which they are sent. */
	readonly jobs: readonly NewJob[];
	/** The requested job of each, as a key to compare. @default none, so nothing is compared */
	readonly asked?: readonly string[];
	readonly onFailure: OnFailure;
	/** Called before each job except the first; a running request always completes. */
	readonly isStopped: () => boolean;
	/** @param index of the job in `jobs`. */
	readonly onChange: (index: number, sending: CreateProgress) => void;
	/** Called with each failure. @default nothing happens */
	readonly onError?: (error: RoboflowError) => void;
}

/**
 * Creates jobs one after another, each with one request. Failures are reported through `onChange`; jobs that
 * were never sent stay `waiting`.
 */
export async function createAll(options: CreateAllOptions): Promise<boolean> {
	const { jobs, asked = [], onFailure, isStopped, onChange, onError, known, ...once } = options;
	const made: Job[] = [];
	return runAll({
		items: jobs,
		onFailure,
		isStopped,
		async send(job, index) {
			onChange(index, { state: 'sending' });
			const all = known === null ? null : [...known, ...made];
			const onLooking = (): void => onChange(index, { state: 'looking' });
			const created = await createOnce({
				...once,
				job,
				asked: asked[index] ?? null,
				known: all,
				onLooking,
			}).catch(caughtError);
			onChange(index, sendingOf(created));
			const isDone = !(created instanceof RoboflowError);
			if (!isDone) onError?.(created);
			if (isDone) made.push(created);
			return { isDone, isLast: !isDone && stopsRun(created) };
		},
	});
}

function sendingOf(created: Job | RoboflowError): CreateProgress {
	if (!(created instanceof RoboflowError)) return { state: 'done', made: created };
	const { message, hint } = created;
	return isOutcomeUnknown(created) ? { state: 'unknown', message, hint } : { state: 'failed', message, hint };
}
