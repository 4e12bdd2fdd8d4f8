import type { ReadRow } from './read-row.ts';
import { type Keyed, rowKey } from './row-key.ts';

/**
 * One annotation job: images of a batch that one labeler annotates and one reviewer reviews.
 *
 * Names are the API's (see "Retrieve Annotation Job Data from the API"). Every text is cleaned and safe to
 * show. Any field except `id` may be missing from a response or unreadable, and is then `null`.
 */
export interface Job extends Keyed, ReadRow {
	/** Opaque, unique within the project. */
	readonly id: string;
	readonly name: string | null;
	/** Verbatim; only `assigned` is documented. Only `stageOf` interprets it. */
	readonly status: string | null;
	/** E-mail of the labeler. */
	readonly labeler: string | null;
	/** E-mail of the person who approves or rejects; may equal `labeler`. */
	readonly reviewer: string | null;
	/** Images in the job. The four counts below may not sum to it. */
	readonly numImages: number | null;
	/** Images that are annotated and not yet approved or rejected. */
	readonly annotated: number | null;
	/** Images that are not annotated yet. */
	readonly unannotated: number | null;
	readonly approved: number | null;
	/** Images that were sent back to the labeler. */
	readonly rejected: number | null;
	/** May contain line breaks; `null` when the job was created without instructions. */
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
	/** Unknown fields, verbatim, for JSON output. */
	readonly extra: Readonly<Record<string, unknown>>;
}

/** Returns the name to show; the id for a job without a name. */
export const jobTitle = (job: Pick<Job, 'id' | 'name'>): string => job.name ?? job.id;

/** Returns the batch of a job: what follows the last `/` of `sourceBatch`. */
export function batchIdOf(job: Pick<Job, 'sourceBatch'>): string | null {
	const { sourceBatch } = job;
	return sourceBatch === null ? null : sourceBatch.slice(sourceBatch.lastIndexOf('/') + 1) || null;
}

/** Returns the {@link rowKey} of the same batch; `null` when the job does not name its batch. */
export function batchKeyOf(job: Pick<Job, 'sourceBatch' | 'projectRef'>): string | null {
	const id = batchIdOf(job);
	return id === null ? null : job.projectRef === undefined ? id : rowKey({ id, projectRef: job.projectRef });
}
