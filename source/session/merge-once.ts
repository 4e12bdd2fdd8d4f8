import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, isOutcomeUnknown, RoboflowError, refusalOf } from '../api/client/errors.ts';
import { beginMerge, type Merge, settleAction } from '../jobs/acting/action-journal.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import { type MergeSeen, mergeSeen } from '../jobs/acting/merge-seen.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { beginInJournal } from './begin-in-journal.ts';

/** Batches to merge. */
export interface MergeOnceOptions extends Merge {
	readonly client: Pick<RoboflowClient, 'mergeBatches' | 'batches'>;
	readonly journal: Pick<Journal, 'log'>;
	/** Called when the workspace does not support this call. */
	readonly onMissing: () => void;
}

/**
 * Merges batches with one request, never repeated, then reads the batch list: the merge is done when the list
 * contains the target and none of the sources, or when the service confirmed it and the list cannot be read.
 * The journal records the merge before it is sent, and its outcome afterwards.
 *
 * @throws {RoboflowError} when the merge was refused, may not have been done, or cannot be recorded; then
 *   nothing is sent.
 */
export async function mergeOnce(options: MergeOnceOptions): Promise<void> {
	const { log } = options.journal;
	const id = beginInJournal(() => beginMerge(log, options, Date.now()));
	const error = await sendAndLook(options).then(() => null, caughtError);
	settleAction(log, id, error === null ? 'done' : isOutcomeUnknown(error) ? 'unknown' : 'refused');
	if (error !== null) throw error;
}

async function sendAndLook(options: MergeOnceOptions): Promise<void> {
	const { client, project } = options;
	const ids = { sources: options.sources.map(({ id }) => id), target: options.target.id };
	const error = await client.mergeBatches(project, ids.sources, ids.target).then(() => null, caughtError);
	const isRefused = error !== null && !isOutcomeUnknown(error);
	if (isRefused && error.status !== 404) throw error;
	const read = await client.batches(project).catch(caughtError);
	const seen = read instanceof RoboflowError ? null : mergeSeen(ids, read.rows, read.askedAt);
	if (isRefused) {
		throw seen?.effect === 'not-done' ? missing(error, options) : error;
	}
	if (seen?.effect === 'done' || (seen === null && error === null)) return;
	// The service refused, and the list shows no effect.
	if (error !== null && seen?.effect === 'not-done' && refusalOf(error) === 'likely') {
		throw new RoboflowError(error.kind, error.message, { ...error, isLookedFor: true });
	}
	throw unconfirmed(error, seen);
}

/** When the documented call finds all batches, the workspace does not support the merge. */
function missing(error: RoboflowError, { onMissing }: MergeOnceOptions): RoboflowError {
	onMissing();
	return new RoboflowError(error.kind, notAvailable, {
		...error,
		hint: `the batches exist, and the call failed (${error.message}); use the web app`,
	});
}

/**
 * @param error why there is no clear response; `null` when the service confirmed the merge.
 * @param seen what the list shows; `null` when it could not be read.
 */
function unconfirmed(error: RoboflowError | null, seen: MergeSeen | null): RoboflowError {
	const { kind = 'answer', message = 'the service confirmed the merge, and batches are still there' } =
		error ?? {};
	const text = seen?.text ?? 'the batches could not be read afterwards';
	return new RoboflowError(kind, message, {
		...error,
		hint: `We don't know whether the batches were merged (${text}). Look at the batches before you merge them again`,
	});
}
