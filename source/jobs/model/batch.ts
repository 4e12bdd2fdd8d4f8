import { dateText } from '../../text/age.ts';
import type { ReadRow } from './read-row.ts';
import type { Keyed } from './row-key.ts';

/** A set of images that were uploaded together, from which jobs are cut. Names are the API's. */
export interface Batch extends Keyed, ReadRow {
	readonly id: string;
	readonly name: string | null;
	/** Images in the batch; whether assigned ones are still counted is not documented. */
	readonly images: number | null;
	readonly numJobs: number | null;
	/** Milliseconds since the epoch. */
	readonly uploaded: number | null;
	readonly extra: Readonly<Record<string, unknown>>;
}

/** The name to show: batches without one are known by their id. */
export const batchTitle = (batch: Pick<Batch, 'id' | 'name'>): string => batch.name ?? batch.id;

/** The day of a batch's upload, `2026-11-22`; `null` where the API does not say. */
export const uploadDay = ({ uploaded }: Pick<Batch, 'uploaded'>): string | null =>
	uploaded === null ? null : dateText(uploaded);

/** Batches in the order in which they are offered: the newest upload first, undated ones last. */
export function byNewest<Any extends Batch>(batches: readonly Any[]): readonly Any[] {
	return batches.toSorted(
		(one, other) =>
			(other.uploaded ?? Number.NEGATIVE_INFINITY) - (one.uploaded ?? Number.NEGATIVE_INFINITY) || 0,
	);
}
