import { cleanText } from '../../text/clean-text.ts';
import { quoted } from '../../text/quoted.ts';
import { batchTitle } from '../model/batch.ts';
import type { BatchImages } from '../model/batch-images.ts';
import { addressPattern, cleanPerson } from '../model/clean-person.ts';
import type { Role } from '../model/people.ts';
import type { ReviewerOf } from './candidates.ts';
import { cleanNewJob, type NewJob, sentLine, sentLines } from './clean-new-job.ts';

/** The typed values of the create form. All fields are text, and all may be empty. */
export interface Draft {
	readonly name: string;
	/** Id of the selected batch. */
	readonly batch: string;
	readonly numImages: string;
	readonly labeler: string;
	readonly reviewer: string;
	readonly instructions: string;
}

export type DraftField = keyof Draft;

/** The fields of the form in their order on the screen. */
export const draftFields = [
	'batch',
	'numImages',
	'labeler',
	'reviewer',
	'name',
	'instructions',
] as const satisfies readonly DraftField[];

export const emptyDraft: Draft = {
	name: '',
	batch: '',
	numImages: '',
	labeler: '',
	reviewer: '',
	instructions: '',
};

/**
 * Maximum length of a name, in characters. A job with a longer name could not be found again if the response
 * is lost.
 */
const longestName = 1000;

export type DraftErrors = Partial<Record<DraftField, string>>;

/** Returns the default name of a job, numbered as in the web app: `Batch name: Job 3`. */
function defaultName(batch: BatchImages | undefined): string {
	return batch === undefined ? '' : `${batchTitle(batch)}: Job ${nextNumber(batch)}`;
}

/** Returns the number of a batch's next job, as the web app counts them. */
export const nextNumber = (batch: BatchImages | undefined): number =>
	batch === undefined ? 1 : Math.max(batch.numJobs ?? 0, batch.jobs) + 1;

/**
 * Fills in empty fields: the first offered batch with available images, all of these images, a default name,
 * and the labeler's usual reviewer. Without a usual reviewer, it is the labeler, as the API's documentation
 * recommends when roles are not used.
 *
 * @param batches in the order in which they are offered.
 */
export function completeDraft(draft: Draft, batches: readonly BatchImages[], reviewerOf: ReviewerOf): Draft {
	const labeler = cleanPerson(draft.labeler);
	const offered = batches.find(({ left }) => left !== 0) ?? batches[0];
	const batchId = cleanText(draft.batch).trim() || offered?.id || '';
	const batch = batches.find(({ id }) => id === batchId);
	return {
		batch: batchId,
		numImages: draft.numImages.trim() || (batch?.left ? String(batch.left) : ''),
		labeler,
		reviewer: cleanPerson(draft.reviewer) || (reviewerOf(labeler) ?? labeler),
		name: sentLine(draft.name) || defaultName(batch) || (batchId && `${batchId}: Job`),
		instructions: sentLines(draft.instructions),
	};
}

/** Returns what is wrong with the address of a person; `undefined` when it is valid. */
export function checkPerson(email: string, role: Role): string | undefined {
	if (addressPattern.test(email)) return undefined;
	return `${quoted(email)} is not an e-mail address; the ${role} must be a member of the workspace`;
}

/**
 * Returns what is wrong with one field of a completed draft, and what to do about it; `undefined` when it is
 * valid.
 */
export function checkField(field: DraftField, draft: Draft): string | undefined {
	const value = draft[field];
	switch (field) {
		case 'batch':
			return value === '' ? 'choose a batch' : undefined;
		case 'numImages':
			if (value === '') return 'enter the number of images to assign';
			return /^\d{1,9}$/.test(value) && Number(value) >= 1 ? undefined : 'a whole number, 1 or more';
		case 'labeler':
			return value === '' ? 'enter the e-mail address of the labeler' : checkPerson(value, 'labeler');
		case 'reviewer':
			// When the reviewer is the labeler, the message is shown next to the labeler.
			return value === draft.labeler ? undefined : checkPerson(value, 'reviewer');
		case 'name':
			return value.length > longestName ? 'at most 1,000 characters' : undefined;
		case 'instructions':
			return undefined;
		default:
			return field satisfies never;
	}
}

/** Checks every field of a completed draft. When the result is empty, {@link newJobOf} may be called. */
export function checkDraft(draft: Draft): DraftErrors {
	const errors: DraftErrors = {};
	for (const field of draftFields) {
		const error = checkField(field, draft);
		if (error !== undefined) errors[field] = error;
	}
	return errors;
}

/**
 * Returns the errors of fields that are still wrong: a missing default, such as the images of a batch, may
 * have been refreshed since.
 *
 * @param complete the draft with its defaults.
 */
export function currentErrors(errors: DraftErrors, complete: Draft): DraftErrors {
	const now = checkDraft(complete);
	return Object.fromEntries(Object.entries(now).filter(([field]) => Object.hasOwn(errors, field)));
}

/** Returns the job of a completed and checked draft, as it is sent. */
export const newJobOf = (draft: Draft): NewJob =>
	cleanNewJob({ ...draft, numImages: Number(draft.numImages) });
