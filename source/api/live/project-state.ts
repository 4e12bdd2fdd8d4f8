import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isPassing, type RoboflowError, shortReason } from '../client/errors.ts';

/** The state of one project of several: its last good response, and the outcome of later requests. */
export interface ProjectState<Data = unknown> {
	readonly ref: ProjectRef;
	/** `undefined` until the first good response. */
	readonly data: Data | undefined;
	/** Milliseconds since the epoch; 0 before the first good response. */
	readonly updatedAt: number;
	/** Error of the last attempt; `null` after a success. */
	readonly error: RoboflowError | null;
	/** Number of failed attempts in a row. */
	readonly failures: number;
	/** Whether a request is under way, queued, or waiting for a retry. */
	readonly isUnderWay: boolean;
}

/** A project whose last attempt failed. Its last good jobs, if any, stay in the list. */
export interface FailingProject {
	readonly ref: ProjectRef;
	/** A short reason: the status, or what happened. */
	readonly reason: string;
	/** Milliseconds from the failure to the next attempt; `null` when only a manual refresh retries. */
	readonly retryIn: number | null;
}

/**
 * Whether a request is under way that has not failed yet. A failed one is retried independently of the
 * rounds.
 */
export const isOut = ({ isUnderWay, failures }: Pick<ProjectState, 'isUnderWay' | 'failures'>): boolean =>
	isUnderWay && failures === 0;

/**
 * Whether a round requests a project. Skips a project whose request is under way or waits for a retry, and
 * pauses one whose error is not likely to go away.
 *
 * @param sinceError milliseconds since its last failure; `afterFailure` is the length of the pause.
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
 * Describes why a project fails, and when it is retried.
 *
 * @param later milliseconds until a round requests a project that is no longer retried; `null` when none
 *   will.
 * @returns `null` for a project without an error.
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
