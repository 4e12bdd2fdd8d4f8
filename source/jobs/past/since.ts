import type { Job } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';
import { stageOf } from '../model/stage.ts';
import { beginningOf, type Point, type ProjectHistory } from './history.ts';
import { type HistoryStep, nothingDone, stepsOf, workIn } from './history-steps.ts';

/** The changes of one job since a moment. */
export interface JobMoves {
	/** Key of the job in its list; see `rowKey`. */
	readonly key: string;
	/** Current state of the job; `null` when it is gone. */
	readonly job: Job | null;
	readonly isNew: boolean;
	/** `done` when the job has become done; `rework` when it is in rework and images were sent back since. */
	readonly became: 'done' | 'rework' | null;
	readonly steps: readonly HistoryStep[];
	/** Number of annotated images in all steps. */
	readonly annotated: number;
	readonly approved: number;
	readonly rejected: number;
}

/**
 * Returns the stage that a job has reached since the first of its points. Points have no status, so only
 * counts are compared.
 */
function becameOf(job: Job, [first]: readonly Point[], sentBack: number): JobMoves['became'] {
	const stage = stageOf({ ...job, status: null });
	if (stage === 'rework') return sentBack > 0 ? stage : null;
	return stage === 'done' && first !== undefined && stageOf(first) !== stage ? stage : null;
}

function movesOf(key: string, job: Job | null, points: readonly Point[], isNew: boolean): JobMoves {
	const steps = stepsOf(points);
	const work = workIn(steps);
	return {
		key,
		job,
		isNew,
		became: job === null ? null : becameOf(job, points, work.rejected),
		steps,
		...work,
	};
}

const hasMoved = ({ isNew, became, annotated, approved, rejected }: JobMoves): boolean =>
	isNew || became !== null || annotated + approved + rejected > 0;

/**
 * Returns the changes since a moment: one entry for each job that changed, including those that are gone now.
 *
 * When the history starts later, its start is compared instead; then a job counts as new only if the API says
 * that it was created since.
 *
 * @param since milliseconds since the epoch.
 */
export function movesSince(
	history: ProjectHistory,
	jobs: readonly Job[],
	since: number,
): readonly JobMoves[] {
	const begin = beginningOf(history);
	// Most jobs have not changed, and only the others need to be looked up.
	const changed = [...history].filter(([, points]) => (points.at(-1)?.at ?? 0) > since);
	if (changed.length === 0) return [];
	const present = new Map(jobs.map((job) => [rowKey(job), job]));
	return changed
		.map(([key, points]) => {
			const job = present.get(key) ?? null;
			const after = points.findIndex(({ at }) => at > since);
			const later = points.slice(after);
			const before = points[after - 1];
			if (before !== undefined) return movesOf(key, job, [before, ...later], false);
			const isNew =
				job !== null && (job.created === null ? begin !== null && begin <= since : job.created > since);
			return movesOf(key, job, isNew ? [nothingDone(key, since), ...later] : later, isNew);
		})
		.filter(hasMoved);
}
