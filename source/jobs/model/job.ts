import type { ReadRow } from './read-row.ts';
import { type Keyed, rowKey } from './row-key.ts';

/**
 * One annotation job: a part of a batch that one labeler annotates and one reviewer reviews.
 *
 * Names are the API's (see "Retrieve Annotation Job Data from the API"). Every text is already clean
 * enough to be shown. Any field but `id` can be missing from an answer, or cannot be read, and is then `null`.
 */
export interface Job extends Keyed, ReadRow {
	/** Opaque, unique within the project. */
	readonly id: string;
	readonly name: string | null;
	/** Verbatim; only `assigned` is documented. `stageOf` alone interprets it. */
	readonly status: string | null;
	/** E-mail of the labeler. */
	readonly labeler: string | null;
	/** E-mail of the person who approves or rejects; may equal `labeler`. */
	readonly reviewer: string | null;
	/** Images in the job. The four counts below need not add up to it. */
	readonly numImages: number | null;
	/** Images annotated and not yet approved or rejected. */
	readonly annotated: number | null;
	/** Images not annotated yet. */
	readonly unannotated: number | null;
	readonly approved: number | null;
	/** Images sent back to the labeler. */
	readonly rejected: number | null;
	/** May hold line breaks; `null` when the job was made without instructions. */
	readonly instructionsText: string | null;
	/** Milliseconds since the epoch. */
	readonly created: number | null;
	/** A user id, or `API`. */
	readonly createdBy: string | null;
	/** Internal id of the workspace, not its slug. */
	readonly owner: string | null;
	/** Internal id of the project, not its slug. */
	readonly project: string | null;
	/** `<internal project id>/<batch id>`. */
	readonly sourceBatch: string | null;
	/** Fields that this program does not know, verbatim, for JSON output. */
	readonly extra: Readonly<Record<string, unknown>>;
}

/** The name to show: jobs without one are known by their id. */
export const jobTitle = (job: Pick<Job, 'id' | 'name'>): string => job.name ?? job.id;

/** The batch a job was cut from: what follows the last `/` of `sourceBatch`. */
export function batchIdOf(job: Pick<Job, 'sourceBatch'>): string | null {
	const { sourceBatch } = job;
	return sourceBatch === null ? null : sourceBatch.slice(sourceBatch.lastIndexOf('/') + 1) || null;
}

/** The same batch as {@link rowKey} has it; `null` where the job does not say which it is from. */
export function batchKeyOf(job: Pick<Job, 'sourceBatch' | 'projectRef'>): string | null {
	const id = batchIdOf(job);
	return id === null ? null : job.projectRef === undefined ? id : rowKey({ id, projectRef: job.projectRef });
}
