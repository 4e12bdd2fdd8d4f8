import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import {
	type Draft,
	type DraftErrors,
	type DraftField,
	draftFields,
	emptyDraft,
} from '../jobs/assign/draft.ts';
import { cleanPerson } from '../jobs/model/clean-person.ts';
import { isSameText } from '../text/same-text.ts';

/** Why the last attempt to create the job failed. */
interface CreateFailure {
	readonly message: string;
	readonly hint: string;
	/** Whether the job may have been created anyway. */
	readonly isUnknown: boolean;
}

export interface FormState {
	readonly draft: Draft;
	readonly focus: DraftField;
	/** Errors of the fields that were left or submitted. */
	readonly errors: DraftErrors;
	readonly step: 'editing' | 'confirming' | 'sending' | 'looking';
	readonly failure: CreateFailure | null;
	/** Whether any attempt may have created the job, however later attempts ended. */
	readonly mayExist: boolean;
	/** A draft that was set aside for one that was started from a job, a batch or a person. */
	readonly aside: Draft | null;
	/**
	 * Initial values of the draft. If it still equals them when the form is left, the draft set aside is
	 * restored.
	 */
	readonly seed: Draft | null;
	/** When the restored draft was left, in milliseconds since the epoch; `null` for a new draft. */
	readonly leftAt: number | null;
	/** The same time of the draft that was set aside. */
	readonly asideLeftAt: number | null;
}

export type FormAction =
	/** Opens the form with initial values. A draft in progress is set aside, not lost. */
	| { readonly type: 'seeded'; readonly seed: Partial<Draft> }
	/** Makes a job that may have been created the draft, to send it again. */
	| { readonly type: 'resumed'; readonly draft: Draft }
	/** A job that may have been created was found in the list. */
	| { readonly type: 'found'; readonly job: NewJob }
	/**
	 * Keeps the draft, and starts at its batch again.
	 *
	 * @property at milliseconds since the epoch.
	 */
	| { readonly type: 'left'; readonly at: number }
	/** Discards the draft. */
	| { readonly type: 'discarded' }
	| { readonly type: 'edited'; readonly field: DraftField; readonly value: string }
	/** @property error what is wrong with the field that is left. */
	| { readonly type: 'field-left'; readonly by: number; readonly error: string | undefined }
	/** @property errors what is wrong with any field; empty when the job can be sent. */
	| { readonly type: 'submitted'; readonly errors: DraftErrors }
	| { readonly type: 'edited-again' }
	| { readonly type: 'sent' }
	/** The create is unconfirmed; the list is read to see whether the job was created. */
	| { readonly type: 'looked' }
	| { readonly type: 'failed'; readonly failure: CreateFailure }
	| { readonly type: 'created' };

const isSame = (one: Draft, other: Draft): boolean =>
	draftFields.every((field) => one[field] === other[field]);

/**
 * @param draft the last typed draft.
 * @param leftAt when that draft was left.
 */
export const initialForm = (draft: Draft = emptyDraft, leftAt: number | null = null): FormState => ({
	draft,
	focus: 'batch',
	errors: {},
	step: 'editing',
	failure: null,
	mayExist: false,
	aside: null,
	seed: null,
	leftAt: isSame(draft, emptyDraft) ? null : leftAt,
	asideLeftAt: null,
});

/** Removes the current draft and restores the one that was set aside. */
const withoutDraft = ({ aside, asideLeftAt }: FormState): FormState =>
	initialForm(aside ?? emptyDraft, asideLeftAt);

function withError(errors: DraftErrors, field: DraftField, error: string | undefined): DraftErrors {
	const { [field]: _, ...others } = errors;
	return error === undefined ? others : { ...others, [field]: error };
}

/** Returns the field `by` places further; does not wrap around. */
function fieldFrom(field: DraftField, by: number): DraftField {
	const next = draftFields.indexOf(field) + by;
	return draftFields[Math.max(0, Math.min(draftFields.length - 1, next))] ?? field;
}

/** Returns the next state of the create form. */
export function formReducer(state: FormState, action: FormAction): FormState {
	switch (action.type) {
		case 'seeded': {
			const draft = { ...emptyDraft, ...action.seed };
			const isPristine = isSame(state.draft, state.seed ?? emptyDraft);
			const aside = isPristine ? state.aside : state.draft;
			const asideLeftAt = isPristine ? state.asideLeftAt : state.leftAt;
			// The cursor moves off a filled-in number because typed digits would silently extend it; in an address,
			// the mistake shows.
			const isCounted = draft.labeler === '' || draft.numImages !== '';
			const focus = draft.batch === '' ? 'batch' : isCounted ? 'labeler' : 'numImages';
			return { ...initialForm(draft), seed: draft, aside, asideLeftAt, focus };
		}
		case 'resumed':
			return { ...initialForm(action.draft), mayExist: true };
		case 'found': {
			const { job } = action;
			const { failure, draft } = state;
			// The text that was typed meanwhile may be another job.
			const isIt =
				failure?.isUnknown === true &&
				['', job.batch].includes(draft.batch) &&
				(draft.name === '' || isSameText(draft.name, job.name)) &&
				isSameText(cleanPerson(draft.labeler), job.labeler);
			return isIt ? withoutDraft(state) : state;
		}
		case 'left':
			return state.seed !== null && isSame(state.draft, state.seed)
				? withoutDraft(state)
				: { ...state, focus: 'batch', leftAt: isSame(state.draft, emptyDraft) ? null : action.at };
		case 'discarded':
			return withoutDraft(state);
		case 'edited': {
			const { field, value } = action;
			// The old errors may no longer apply; the field is checked again when it is left.
			return {
				...state,
				draft: { ...state.draft, [field]: value },
				errors: withError(state.errors, field, undefined),
				failure: state.failure?.isUnknown ? state.failure : null,
			};
		}
		case 'field-left': {
			const { focus } = state;
			return {
				...state,
				errors: withError(state.errors, focus, action.error),
				focus: fieldFrom(focus, action.by),
			};
		}
		case 'submitted': {
			const { errors } = action;
			const wrong = draftFields.find((field) => errors[field] !== undefined);
			return { ...state, errors, ...(wrong === undefined ? { step: 'confirming' } : { focus: wrong }) };
		}
		case 'edited-again':
			return { ...state, step: 'editing' };
		case 'sent':
			return { ...state, step: 'sending' };
		case 'looked':
			return { ...state, step: 'looking' };
		case 'failed':
			return {
				...state,
				step: 'editing',
				failure: action.failure,
				mayExist: state.mayExist || action.failure.isUnknown,
			};
		case 'created':
			return withoutDraft(state);
		default:
			return action satisfies never;
	}
}
