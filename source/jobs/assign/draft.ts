import { cleanText } from '../../text/clean-text.ts';
import { batchTitle } from '../model/batch.ts';
import type { BatchImages } from '../model/batch-images.ts';
import { addressPattern, cleanPerson } from '../model/clean-person.ts';
import type { Role } from '../model/people.ts';
import type { ReviewerOf } from './candidates.ts';
import { cleanNewJob, type NewJob, sentLine, sentLines } from './clean-new-job.ts';

/** What a person has typed into the create form so far. All fields are text, and all may be empty. */
export interface Draft {
	readonly name: string;
	/** Id of the chosen batch. */
	readonly batch: string;
	readonly numImages: string;
	readonly labeler: string;
	readonly reviewer: string;
	readonly instructions: string;
}

export type DraftField = keyof Draft;

/** The form's fields in their order on the screen. */
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

/** Characters of a name. A longer one could not be found again should the answer be lost. */
const longestName = 1000;

export type DraftErrors = Partial<Record<DraftField, string>>;

/** The name a job gets when none is typed, as the web app numbers them: `Batch name: Job 3`. */
function defaultName(batch: BatchImages | undefined): string {
	return batch === undefined ? '' : `${batchTitle(batch)}: Job ${nextNumber(batch)}`;
}

/** The number of a batch's next job, as the web app counts them. */
export const nextNumber = (batch: BatchImages | undefined): number =>
	batch === undefined ? 1 : Math.max(batch.numJobs ?? 0, batch.jobs) + 1;

/**
 * Fills in what was left empty: the first batch that is offered of which anything is left, all of that, a
 * name after it, and the labeler's usual reviewer. Where none is known that is the labeler, as the API's
 * documentation advises where roles are not used.
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

/** What is wrong with the address of a person; `undefined` when nothing is. */
export function checkPerson(email: string, role: Role): string | undefined {
	if (addressPattern.test(email)) return undefined;
	return `“${email}” is not an e-mail address; the ${role} must be a member of the workspace`;
}

/**
 * What is wrong with one field of a completed draft, and what to do about it; `undefined` when nothing
 * is.
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
			// Where it is the labeler's, the message stands beside the labeler.
			return value === draft.labeler ? undefined : checkPerson(value, 'reviewer');
		case 'name':
			return value.length > longestName ? 'at most 1,000 characters' : undefined;
		case 'instructions':
			return undefined;
		default:
			return field satisfies never;
	}
}

/** Checks every field of a completed draft; an empty result means that {@link newJobOf} may follow. */
export function checkDraft(draft: Draft): DraftErrors {
	const errors: DraftErrors = {};
	for (const field of draftFields) {
		const error = checkField(field, draft);
		if (error !== undefined) errors[field] = error;
	}
	return errors;
}

/**
 * Returns the errors whose fields are still wrong: what a default was missing for, such as the images of a batch,
 * may have been refreshed since.
 *
 * @param complete the draft with its defaults.
 */
export function currentErrors(errors: DraftErrors, complete: Draft): DraftErrors {
	const now = checkDraft(complete);
	return Object.fromEntries(Object.entries(now).filter(([field]) => Object.hasOwn(errors, field)));
}

/** The job that a completed and checked draft stands for, as it is sent. */
export const newJobOf = (draft: Draft): NewJob =>
	cleanNewJob({ ...draft, numImages: Number(draft.numImages) });
