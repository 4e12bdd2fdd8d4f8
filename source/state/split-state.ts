import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateProgress, CreateRow } from '../jobs/assign/create-row.ts';
import type { SplitBy } from '../jobs/assign/split.ts';
import {
	chosenPerson,
	emptySplit,
	mostWeight,
	type SplitDraft,
	type SplitField,
	type SplitTextField,
	splitFields,
} from '../jobs/assign/split-draft.ts';
import type { SplitErrors } from '../jobs/assign/split-plan.ts';
import type { Job } from '../jobs/model/job.ts';
import { withProgress } from '../jobs/model/progress.ts';
import { isSameText } from '../text/same-text.ts';
import { initialRun, notDoneIn, type RunAction, type RunState, runReducer } from './run.ts';

export interface SplitState extends RunState<CreateRow> {
	readonly draft: SplitDraft;
	readonly focus: SplitField;
	/** Errors of the fields that were left or submitted. */
	readonly errors: SplitErrors;
	/** An address that is being typed to add a person; `null` while none is. */
	readonly adding: string | null;
	readonly step: 'editing' | 'previewing' | 'running' | 'ended';
	/** When the restored draft was left, in milliseconds since the epoch; `null` for a new draft. */
	readonly leftAt: number | null;
}

export type SplitAction =
	| RunAction<CreateRow>
	/** Opens the split for a batch. A batch other than the draft's starts a new split. */
	| { readonly type: 'opened'; readonly batch: string | null }
	/** @property at milliseconds since the epoch. */
	| { readonly type: 'left'; readonly at: number }
	/** Discards the draft but keeps its batch. */
	| { readonly type: 'discarded' }
	| { readonly type: 'edited'; readonly field: SplitTextField; readonly value: string }
	| { readonly type: 'way-chosen'; readonly by: SplitBy }
	| { readonly type: 'person-toggled'; readonly person: string }
	| { readonly type: 'weight-changed'; readonly person: string; readonly by: 1 | -1 }
	/** @property text `null` cancels adding. */
	| { readonly type: 'address-typed'; readonly text: string | null }
	| { readonly type: 'address-added'; readonly person: string }
	| { readonly type: 'field-left'; readonly by: number; readonly error: string | undefined }
	/** @property errors what is wrong with any field; empty when the plan can be shown. */
	| { readonly type: 'submitted'; readonly errors: SplitErrors }
	| { readonly type: 'edited-again' }
	| { readonly type: 'sent'; readonly jobs: readonly NewJob[] }
	/** Sends failed jobs again, but none that were created or may have been created. */
	| { readonly type: 'sent-again' }
	/** A job that may have been created was found in the list, or the person dismissed it as not created. */
	| { readonly type: 'cleared-up'; readonly job: NewJob; readonly made: Job | null }
	/** The person undid the dismissal. */
	| { readonly type: 'reopened'; readonly job: NewJob }
	| { readonly type: 'ended' }
	| { readonly type: 'finished' };

/**
 * @param draft the last typed draft.
 * @param leftAt when that draft was left.
 */
export const initialSplit = (draft: SplitDraft = emptySplit, leftAt: number | null = null): SplitState => ({
	draft,
	focus: 'batch',
	errors: {},
	adding: null,
	...initialRun,
	step: 'editing',
	leftAt: draft.people.length === 0 ? null : leftAt,
});

const newSplit = (batch: string): SplitState => ({
	...initialSplit({ ...emptySplit, batch }),
	focus: 'people',
});

const waiting: CreateProgress = { state: 'waiting' };
const reopened: CreateProgress = {
	state: 'unknown',
	message: 'the discard was undone',
	hint: "We don't know whether this job was created.",
};
const givenUp: CreateProgress = { state: 'failed', message: 'you decided that it was not created', hint: '' };

/** Returns the index of the first row of a job with this progress, as a list; empty when there is none. */
function rowOf(
	{ rows }: SplitState,
	asked: NewJob,
	isAt: (progress: CreateProgress) => boolean,
): readonly number[] {
	const index = rows.findIndex(
		({ job, progress }) => isAt(progress) && job.name === asked.name && job.labeler === asked.labeler,
	);
	return index === -1 ? [] : [index];
}

function withoutError(errors: SplitErrors, field: SplitField): SplitErrors {
	const { [field]: _, ...others } = errors;
	return others;
}

function fieldFrom(field: SplitField, by: number): SplitField {
	const next = splitFields.indexOf(field) + by;
	return splitFields[Math.max(0, Math.min(splitFields.length - 1, next))] ?? field;
}

function edit(state: SplitState, field: SplitField, changes: Partial<SplitDraft>): SplitState {
	return { ...state, draft: { ...state.draft, ...changes }, errors: withoutError(state.errors, field) };
}

function add({ people }: SplitDraft, person: string): Pick<SplitDraft, 'people'> {
	const isThere = chosenPerson(people, person) !== undefined;
	return { people: isThere ? people : [...people, { person, weight: 1 }] };
}

function changeWeight(state: SplitState, person: string, by: 1 | -1): SplitState {
	const { people } = state.draft;
	const chosen = chosenPerson(people, person);
	if (chosen === undefined) {
		return by === 1 ? edit(state, 'people', add(state.draft, person)) : state;
	}
	const changed = people.map((other) =>
		other === chosen ? { ...other, weight: Math.max(1, Math.min(mostWeight, other.weight + by)) } : other,
	);
	// A person who sets a weight wants to split by weight.
	return edit(state, 'people', { people: changed, by: 'weight' });
}

/** Returns what remains of a split after its report was seen: the jobs that were not created, if any. */
function restOf({ draft, rows }: SplitState): SplitDraft {
	const unsent = notDoneIn(rows).flatMap((index) => rows[index]?.job ?? []);
	if (unsent.length === 0) return emptySplit;
	const people = draft.people.filter(({ person }) =>
		unsent.some(({ labeler }) => isSameText(labeler, person)),
	);
	const images = unsent.reduce((sum, { numImages }) => sum + numImages, 0);
	return { ...draft, people, numImages: String(images) };
}

/** Returns the next state of a split. */
export function splitReducer(state: SplitState, action: SplitAction): SplitState {
	switch (action.type) {
		case 'opened': {
			// A running split and its report stay until the person has seen them.
			if (state.step === 'running' || state.step === 'ended') return state;
			if (action.batch === null || action.batch === state.draft.batch) return { ...state, step: 'editing' };
			return newSplit(action.batch);
		}
		case 'left':
			return { ...state, leftAt: state.draft.people.length === 0 ? null : action.at };
		case 'discarded':
			return newSplit(state.draft.batch);
		case 'edited':
			// The labelers of a restored draft were chosen for its batch.
			if (action.field === 'batch' && action.value !== state.draft.batch && state.leftAt !== null)
				return { ...newSplit(action.value), focus: state.focus };
			return edit(state, action.field, { [action.field]: action.value });
		case 'way-chosen':
			return edit(state, 'by', { by: action.by });
		case 'person-toggled': {
			const { person } = action;
			const { people } = state.draft;
			const chosen = chosenPerson(people, person);
			return edit(
				state,
				'people',
				chosen === undefined
					? add(state.draft, person)
					: { people: people.filter((other) => other !== chosen) },
			);
		}
		case 'weight-changed':
			return changeWeight(state, action.person, action.by);
		case 'address-typed':
			return { ...state, adding: action.text };
		case 'address-added':
			return { ...edit(state, 'people', add(state.draft, action.person)), adding: null };
		case 'field-left': {
			const { focus, errors } = state;
			const { error } = action;
			return {
				...state,
				errors: error === undefined ? withoutError(errors, focus) : { ...errors, [focus]: error },
				focus: fieldFrom(focus, action.by),
			};
		}
		case 'submitted': {
			const { errors } = action;
			const wrong = splitFields.find((field) => errors[field] !== undefined);
			return { ...state, errors, ...(wrong === undefined ? { step: 'previewing' } : { focus: wrong }) };
		}
		case 'edited-again':
			return { ...state, step: 'editing' };
		case 'sent':
			return {
				...state,
				step: 'running',
				stop: 'no',
				rows: action.jobs.map((job) => ({ job, progress: waiting })),
			};
		case 'sent-again': {
			const rows = withProgress(state.rows, notDoneIn(state.rows), waiting);
			return { ...state, step: 'running', stop: 'no', rows };
		}
		case 'cleared-up': {
			const { job, made } = action;
			const index = rowOf(state, job, (progress) => progress.state === 'unknown');
			const progress: CreateProgress = made === null ? givenUp : { state: 'done', made };
			return { ...state, rows: withProgress(state.rows, index, progress) };
		}
		case 'reopened': {
			const index = rowOf(state, action.job, (progress) => progress === givenUp);
			return { ...state, rows: withProgress(state.rows, index, reopened) };
		}
		case 'ended':
			return { ...state, step: 'ended', stop: 'no' };
		case 'finished':
			return { ...initialSplit(restOf(state)), onFailure: state.onFailure };
		default:
			return runReducer(state, action);
	}
}
