import type { RoboflowClient } from '../api/client/client.ts';
import { isOutcomeUnknown, RoboflowError, refusalOf } from '../api/client/errors.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { clockTime } from '../text/age.ts';

/** Batches to merge. */
export interface MergeOnceOptions {
	readonly client: Pick<RoboflowClient, 'mergeBatches' | 'batches'>;
	readonly project: ProjectRef;
	/** Ids of the batches that are merged into the target and then no longer exist. */
	readonly sources: readonly string[];
	/** Id of the batch that remains. */
	readonly target: string;
}

/**
 * Merges batches with one request, never repeated. When the response is lost, the batch list is read: the
 * merge is done when it contains the target and none of the sources.
 *
 * @throws {RoboflowError} when the merge was refused, or may not have been done.
 */
export async function mergeOnce({ client, project, sources, target }: MergeOnceOptions): Promise<void> {
	try {
		await client.mergeBatches(project, sources, target);
	} catch (error) {
		if (!(error instanceof RoboflowError) || !isOutcomeUnknown(error)) throw error;
		const ids = await client.batches(project).then(
			({ rows }) => rows.map(({ id }) => id),
			() => null,
		);
		const left = sources.filter((id) => ids?.includes(id)).length;
		const hasTarget = ids?.includes(target) === true;
		if (left === 0 && hasTarget) return;
		// The service refused, and the list shows no effect.
		if (left === sources.length && refusalOf(error) === 'likely') {
			throw new RoboflowError(error.kind, error.message, { ...error, isLookedFor: true });
		}
		const seen =
			ids === null
				? 'the batches could not be read afterwards'
				: `${left === 0 ? 'the batches are not' : `${left} of ${sources.length} are`} in the list of ${clockTime(Date.now())}`;
		throw new RoboflowError(error.kind, error.message, {
			...error,
			hint: `We don't know whether the batches were merged (${seen}). Look at the batches before you merge them again`,
		});
	}
}
