import { type RoboflowError, stopsRun } from '../api/client/errors.ts';
import type { ActProgress } from '../jobs/acting/act-row.ts';

/** The outcome of an action. */
export interface ActOutcome {
	readonly progress: Extract<ActProgress, { readonly state: 'done' | 'failed' | 'unknown' }>;
	/** Why the action was not done, or may not have been done; `null` when it was done. */
	readonly error: RoboflowError | null;
	/**
	 * Whether later actions must not be sent: the key, the plan or a limit refuses them, or a count differs.
	 */
	readonly isLast: boolean;
	/** Whether the workspace does not support these calls. */
	readonly isMissing: boolean;
}

export const outcomeOf = (
	progress: ActOutcome['progress'],
	{ error = null, isLast = false, isMissing = false }: Partial<ActOutcome> = {},
): ActOutcome => ({ progress, error, isLast, isMissing });

/**
 * Returns the outcome of an action that was not done.
 *
 * @param isRefused whether the API refused the values of the action, such as a person who is not a member.
 */
export const failed = (
	error: RoboflowError,
	isRefused = error.status === 400 || error.status === 422,
): ActOutcome =>
	outcomeOf(
		{
			...{ state: 'failed', message: error.message, hint: error.hint },
			...(isRefused ? { isRefused } : {}),
		},
		{ error, isLast: stopsRun(error) },
	);

/**
 * Returns the outcome of an action that may or may not have been done.
 *
 * @param seen what the job shows, as sentences.
 */
export const unknown = (error: RoboflowError, seen: string): ActOutcome =>
	outcomeOf(
		{ state: 'unknown', message: error.message, hint: `We don't know whether it was done. ${seen}` },
		{ error, isLast: stopsRun(error) },
	);
