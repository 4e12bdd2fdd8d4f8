import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isPassing, type RoboflowError, shortReason } from '../client/errors.ts';

/** Where one project of several stands: what it answered last, and what became of asking since. */
export interface ProjectState<Data = unknown> {
	readonly ref: ProjectRef;
	/** `undefined` until the first good answer. */
	readonly data: Data | undefined;
	/** Milliseconds since the epoch; 0 before the first good answer. */
	readonly updatedAt: number;
	/** Why the last attempt failed; `null` once one succeeded. */
	readonly error: RoboflowError | null;
	/** Attempts that failed in a row. */
	readonly failures: number;
	/** Whether it is asked, or will be as soon as it is its turn, or after a failure. */
	readonly isUnderWay: boolean;
}

/** A project whose last attempt failed. Its last good jobs, where there are any, stay in the list. */
export interface FailingProject {
	readonly ref: ProjectRef;
	/** A few words: the status, or what happened. */
	readonly reason: string;
	/** Milliseconds from the failure to the next attempt; `null` when a key must ask for it. */
	readonly retryIn: number | null;
}

/** Asked, and without an answer of any kind since; one that failed is tried again beside the rounds. */
export const isOut = ({ isUnderWay, failures }: Pick<ProjectState, 'isUnderWay' | 'failures'>): boolean =>
	isUnderWay && failures === 0;

/**
 * Whether a round asks a project. One that is under way or waits for its next attempt is not disturbed, and
 * one that asking again will hardly mend is left alone for a while.
 *
 * @param sinceError milliseconds since it was given up; `afterFailure` is how long it is left alone.
 */
export function isDue(
	{ isUnderWay, error }: Pick<ProjectState, 'isUnderWay' | 'error'>,
	sinceError: number,
	afterFailure: number,
): boolean {
	if (isUnderWay) return false;
	return error === null || (error.kind !== 'key' && sinceError >= afterFailure);
}

/**
 * Why a project does not answer, and what comes next.
 *
 * @param later milliseconds until a round asks one that was given up; `null` when none will.
 * @returns `null` for one that answers.
 */
export function failingOf(
	{ ref, error, failures, isUnderWay }: ProjectState,
	retryIn: (failures: number, error: RoboflowError) => number,
	later: number | null,
): FailingProject | null {
	if (error === null) return null;
	const isRetried = isUnderWay && isPassing(error);
	const next = isRetried ? retryIn(failures - 1, error) : error.kind === 'key' ? null : later;
	return { ref, reason: shortReason(error), retryIn: next };
}
