import { counted } from '../../text/counted.ts';
import { widthOf } from '../../text/text-width.ts';
import { type Batch, batchTitle, uploadDay } from './batch.ts';
import { batchLabels } from './batch-labels.ts';
import { batchKeyOf, type Job } from './job.ts';
import { rowKey } from './row-key.ts';

/** A batch with its assigned and available images. */
export interface BatchImages extends Batch {
	/** Name, with a suffix when other batches have the same name; see {@link batchLabels}. */
	readonly label: string;
	/** Number of jobs with images of the batch, in the project's job list. */
	readonly jobs: number;
	/** Number of images in those jobs. */
	readonly assigned: number;
	/**
	 * Images that are not in any job; `null` when the size of the batch is unknown. The API does not say
	 * whether `images` still includes assigned ones, so this may be too low and is never used to forbid
	 * something.
	 */
	readonly left: number | null;
}

/** Counts the assigned and available images of each batch. */
export function imagesOfBatches(batches: readonly Batch[], jobs: readonly Job[]): readonly BatchImages[] {
	const taken = new Map<string, { readonly jobs: number; readonly images: number }>();
	for (const job of jobs) {
		const key = batchKeyOf(job);
		if (key === null) continue;
		const before = taken.get(key) ?? { jobs: 0, images: 0 };
		taken.set(key, { jobs: before.jobs + 1, images: before.images + (job.numImages ?? 0) });
	}
	const labels = batchLabels(batches);
	return batches.map((batch, index) => {
		const { jobs: count, images } = taken.get(rowKey(batch)) ?? { jobs: 0, images: 0 };
		const left = batch.images === null ? null : Math.max(0, batch.images - images);
		return { ...batch, label: labels[index] ?? batchTitle(batch), jobs: count, assigned: images, left };
	});
}

const joined = (parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null).join(' · ');

/** Formats the available images, with a `~` when some are assigned, since they may be counted twice. */
export const availableNumber = ({ left, assigned }: BatchImages): string | null =>
	left === null ? null : `${assigned === 0 ? '' : '~'}${left}`;

function availableText(batch: BatchImages): string | null {
	const number = availableNumber(batch);
	return number === null ? null : `${number} available`;
}

const totalText = ({ images, jobs, assigned }: BatchImages): string =>
	joined([
		images === null ? 'images unknown' : counted(images, 'image'),
		jobs === 0 ? null : `${assigned} assigned in ${counted(jobs, 'job')}`,
	]);

/** Describes the images of a batch: `~55 available · 115 images · 60 assigned in 2 jobs`. */
export const batchImagesText = (batch: BatchImages): string =>
	joined([availableText(batch), totalText(batch)]);

/** Returns a warning when more images are requested than seem to be available; otherwise `null`. */
export function shortageText(images: number, batch: BatchImages | undefined): string | null {
	const left = batch?.left ?? null;
	return left === null || images <= left
		? null
		: `only ${counted(left, 'image')} of the batch ${left === 1 ? 'seems' : 'seem'} to be available; fewer may be assigned`;
}

/**
 * Returns the label of a batch in a menu: name, available images, day of the upload, then the other numbers
 * of images. When it is wider than its place, the day is left out.
 *
 * @param width of its place, in columns.
 * @param label the name, or a shorter form of it.
 */
export function batchImagesLabel(
	batch: BatchImages,
	width = Number.POSITIVE_INFINITY,
	label = batch.label,
): string {
	const day = uploadDay(batch);
	// When names repeat, the label already contains the day.
	const uploaded = day === null || label.includes(day) ? null : `uploaded ${day}`;
	const full = joined([label, availableText(batch), uploaded, totalText(batch)]);
	return widthOf(full) <= width ? full : joined([label, availableText(batch), totalText(batch)]);
}

/** Returns the label of a batch by its id, or the id of an unknown one. */
export const labelOfBatch = (batches: readonly BatchImages[], id: string): string =>
	batches.find((batch) => batch.id === id)?.label ?? id;
