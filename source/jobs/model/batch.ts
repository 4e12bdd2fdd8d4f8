import { dateText } from '../../text/age.ts';
import type { ReadRow } from './read-row.ts';
import type { Keyed } from './row-key.ts';

/** A set of images that were uploaded together and are assigned to jobs. Names are the API's. */
export interface Batch extends Keyed, ReadRow {
	readonly id: string;
	readonly name: string | null;
	/** Images in the batch; it is not documented whether assigned ones are included. */
	readonly images: number | null;
	readonly numJobs: number | null;
	/** Milliseconds since the epoch. */
	readonly uploaded: number | null;
	readonly extra: Readonly<Record<string, unknown>>;
}

/** Returns the name to show; the id for a batch without a name. */
export const batchTitle = (batch: Pick<Batch, 'id' | 'name'>): string => batch.name ?? batch.id;

/** Returns the day of a batch's upload, `2026-11-22`; `null` when unknown. */
export const uploadDay = ({ uploaded }: Pick<Batch, 'uploaded'>): string | null =>
	uploaded === null ? null : dateText(uploaded);

/** Sorts batches in the order in which they are offered: newest upload first, those without a date last. */
export function byNewest<Any extends Batch>(batches: readonly Any[]): readonly Any[] {
	return batches.toSorted(
		(one, other) =>
			(other.uploaded ?? Number.NEGATIVE_INFINITY) - (one.uploaded ?? Number.NEGATIVE_INFINITY) || 0,
	);
}
