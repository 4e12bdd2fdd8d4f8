import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, isOutcomeUnknown, RoboflowError, refusalOf } from '../api/client/errors.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { clockTime } from '../text/age.ts';

/** Batches to merge. */
export interface MergeOnceOptions {
	readonly client: Pick<RoboflowClient, 'mergeBatches' | 'batches'>;
	readonly project: ProjectRef;
	/** The batches that are merged into the target and then no longer exist. */
	readonly sources: readonly { readonly id: string }[];
	/** The batch that remains. */
	readonly target: { readonly id: string };
	/** Called when the workspace does not support this call. */
	readonly onMissing: () => void;
}

/**
 * Merges batches with one request, never repeated, then reads the batch list: the merge is done when the list
 * contains the target and none of the sources, or when the service confirmed it and the list cannot be read.
 *
 * @throws {RoboflowError} when the merge was refused, or may not have been done.
 */
export async function mergeOnce(options: MergeOnceOptions): Promise<void> {
	const { client, project } = options;
	const sources = options.sources.map(({ id }) => id);
	const target = options.target.id;
	const error = await client.mergeBatches(project, sources, target).then(() => null, caughtError);
	const isRefused = error !== null && !isOutcomeUnknown(error);
	if (isRefused && error.status !== 404) throw error;
	const read = await client.batches(project).catch(caughtError);
	const ids = read instanceof RoboflowError ? null : new Set(read.rows.map(({ id }) => id));
	const left = ids === null ? null : sources.filter((id) => ids.has(id)).length;
	const hasTarget = ids?.has(target) === true;
	if (isRefused) {
		throw left === sources.length && hasTarget ? missing(error, options) : error;
	}
	if ((left === 0 && hasTarget) || (left === null && error === null)) return;
	// The service refused, and the list shows no effect.
	if (error !== null && left === sources.length && refusalOf(error) === 'likely') {
		throw new RoboflowError(error.kind, error.message, { ...error, isLookedFor: true });
	}
	throw unconfirmed(error, left, sources.length);
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
 * @param left number of sources in the list; `null` when it could not be read.
 */
function unconfirmed(error: RoboflowError | null, left: number | null, sources: number): RoboflowError {
	const { kind = 'answer', message = 'the service confirmed the merge, and batches are still there' } =
		error ?? {};
	const seen =
		left === null
			? 'the batches could not be read afterwards'
			: `${left === 0 ? 'the batches are not' : `${left} of ${sources} are`} in the list of ${clockTime(Date.now())}`;
	return new RoboflowError(kind, message, {
		...error,
		hint: `We don't know whether the batches were merged (${seen}). Look at the batches before you merge them again`,
	});
}
