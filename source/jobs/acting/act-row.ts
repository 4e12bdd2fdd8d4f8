import type { Job } from '../model/job.ts';
import type { Progress } from '../model/progress.ts';
import { rowKey } from '../model/row-key.ts';
import type { PlannedAction } from './action-plan.ts';
import { sumOfSplit } from './dataset-split.ts';

/**
 * Progress of one action in a run.
 *
 * @property seen the job as it was read afterwards; `null` when it is gone or could not be read.
 * @property note what a person must know about an action that was done; `null` for nothing.
 * @property added images that were added to the dataset. @default as many as were sent
 */
export type ActProgress = Progress<{
	readonly seen: Job | null;
	readonly note: string | null;
	readonly added?: number;
}>;

/** One action of a run. */
export interface ActRow extends PlannedAction {
	readonly progress: ActProgress;
}

/** Returns the jobs of actions, each once: a job may need several. */
export const jobsOf = (actions: readonly PlannedAction[]): readonly Job[] => [
	...new Map(actions.map(({ job }) => [rowKey(job), job])).values(),
];

/** Returns the jobs of a run that are done: every action on them was done. */
export function doneJobsOf(rows: readonly ActRow[]): readonly Job[] {
	const rest = new Set(rows.flatMap(({ job, progress }) => (progress.state === 'done' ? [] : [rowKey(job)])));
	return jobsOf(rows).filter((job) => !rest.has(rowKey(job)));
}

/** Whether an action added another number of images to the dataset than was sent. */
export const differsFromSent = ({ progress }: Pick<ActRow, 'progress'>): boolean =>
	progress.state === 'done' && progress.added !== undefined;

/** Whether a run did everything that was sent. */
export const isGoodRun = (rows: readonly ActRow[]): boolean =>
	rows.every((row) => row.progress.state === 'done' && !differsFromSent(row));

/** Returns how many images an action that is done added to the dataset. */
export function addedBy({ action, progress }: ActRow): number {
	if (progress.state === 'done' && progress.added !== undefined) return progress.added;
	return action.kind === 'accept' ? sumOfSplit(action.counts) : 0;
}

/**
 * Returns how many images an action that is done approved or rejected, as the job shows: the labeler may have
 * annotated more since the confirmation. Without that count, all images that waited.
 */
export function reviewedBy({ action, job, progress }: ActRow): number {
	const waited = job.annotated ?? 0;
	if (action.kind !== 'review' || progress.state !== 'done') return waited;
	const now = progress.seen?.[action.status] ?? null;
	return now === null ? waited : Math.max(0, now - (job[action.status] ?? 0));
}
