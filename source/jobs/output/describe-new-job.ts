import { isSameText } from '../../text/same-text.ts';
import type { NewJob } from '../assign/clean-new-job.ts';
import { batchTitle } from '../model/batch.ts';
import { type BatchImages, batchImagesText } from '../model/batch-images.ts';
import { attributes } from '../triage/attributes.ts';
import type { Described } from './describe-job.ts';

/** A value with a label and a note; the note is `null` when there is nothing to add. */
export interface DescribedWithNote extends Described<string> {
	readonly note: string | null;
}

/**
 * Describes a job that will be created.
 *
 * @param batch `undefined` when the batch is not known.
 */
export function describeNewJob(job: NewJob, batch?: BatchImages) {
	const isOwnReviewer = isSameText(job.reviewer, job.labeler);
	return {
		name: { label: attributes.name.label, value: job.name },
		/** The note is the id. */
		batch: {
			label: attributes.batch.label,
			value: batch === undefined ? job.batch : batchTitle(batch),
			note: batch === undefined ? null : job.batch,
		},
		/** The note is the number of images in the batch. */
		images: {
			label: attributes.numImages.label,
			value: String(job.numImages),
			note: batch === undefined ? null : batchImagesText(batch),
		},
		labeler: { label: attributes.labeler.label, value: job.labeler },
		reviewer: {
			label: attributes.reviewer.label,
			value: job.reviewer,
			note: isOwnReviewer ? 'the labeler' : null,
		},
		instructions: { label: attributes.instructions.label, value: job.instructions || 'none' },
	} as const satisfies Readonly<Record<string, DescribedWithNote | Described<string>>>;
}
