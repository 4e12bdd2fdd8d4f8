import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { usualPercents } from '../jobs/acting/dataset-split.ts';
import type { AcceptedStatus } from '../jobs/acting/job-action.ts';
import type { OnFailure } from '../jobs/assign/sending.ts';
import type { Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';

/** What is typed for the actions that need it. All are text as it was typed. */
interface ActingFields {
	/** Of the labeler or reviewer to be; empty keeps the labeler when a job is returned. */
	readonly person: string;
	readonly instructions: string;
	/** Percent for train, valid and test: `70/20/10`. */
	readonly percents: string;
	/** Repeats what confirms an action that cannot be undone. */
	readonly confirmation: string;
}

export type ActingField = keyof ActingFields;

/** The field that an action asks for; `null` where it asks for none. */
export const fieldOf = {
	labeler: 'person',
	reviewer: 'person',
	instructions: 'instructions',
	submit: null,
	return: 'person',
	approve: null,
	reject: null,
	accept: 'percents',
	unassign: null,
} as const satisfies Readonly<Record<ActionChoice, ActingField | null>>;

export interface ActingState {
	/** What is acted on: as it was when the menu opened, then as it was read before the question. */
	readonly jobs: readonly Job[];
	/** `null` while the menu is open. */
	readonly choice: ActionChoice | null;
	readonly step: 'choosing' | 'editing' | 'counting' | 'reviewing' | 'running' | 'ended';
	readonly fields: ActingFields;
	/** Which images are added to the dataset. */
	readonly include: AcceptedStatus;
	/** Why what was typed cannot be sent, or the counts could not be read; `null` for no reason. */
	readonly error: string | null;
	readonly onFailure: OnFailure;
	/** While actions are sent: whether the person is asked about stopping, and whether they want it. */
	readonly stop: 'no' | 'asked' | 'wanted';
}

export type ActingAction =
	/** The menu opens. What is being sent, and its report, stay until the person has seen them. */
	| { readonly type: 'opened'; readonly jobs: readonly Job[] }
	/** @property instructions those that the job has, to be edited. */
	| { readonly type: 'chosen'; readonly choice: ActionChoice; readonly instructions: string }
	| { readonly type: 'edited'; readonly field: ActingField; readonly value: string }
	/** The other kind of images is added to the dataset. */
	| { readonly type: 'include-changed' }
	/** @property error what is wrong with the field; `null` when the counts can be read. */
	| { readonly type: 'submitted'; readonly error: string | null }
	/** The jobs were read again; those that are gone keep their last known state. */
	| { readonly type: 'counted'; readonly jobs: readonly Job[] }
	| { readonly type: 'count-failed'; readonly error: string }
	/** One step back: from the question to the field, from the field to the menu. */
	| { readonly type: 'left' }
	| { readonly type: 'failure-way-changed' }
	| { readonly type: 'sent' }
	| { readonly type: 'stop-asked' }
	| { readonly type: 'stop-answered'; readonly isWanted: boolean }
	| { readonly type: 'ended' }
	/** The report was seen. */
	| { readonly type: 'finished' };

const noFields: ActingFields = {
	person: '',
	instructions: '',
	percents: usualPercents,
	confirmation: '',
};

export const initialActing: ActingState = {
	jobs: [],
	choice: null,
	step: 'choosing',
	fields: noFields,
	include: 'approved',
	error: null,
	onFailure: 'stop',
	stop: 'no',
};

/** Whether actions are sent, or their report has not been seen. */
const isBusy = ({ step }: ActingState): boolean => step === 'running' || step === 'ended';

/** The menu, with what is remembered for the session: the split, and what happens after a failure. */
const toMenu = ({ jobs, fields, include, onFailure }: ActingState): ActingState => ({
	...initialActing,
	jobs,
	include,
	onFailure,
	fields: { ...noFields, percents: fields.percents },
});

/** Puts jobs that were read again in the place of those with the same key. */
function readAgain(known: readonly Job[], read: readonly Job[]): readonly Job[] {
	const byKey = new Map(read.map((job) => [rowKey(job), job]));
	return known.map((job) => byKey.get(rowKey(job)) ?? job);
}

/** What a person who acts on jobs sees next. */
export function actingReducer(state: ActingState, action: ActingAction): ActingState {
	switch (action.type) {
		case 'opened':
			return isBusy(state) ? state : { ...toMenu(state), jobs: action.jobs };
		case 'chosen': {
			if (isBusy(state)) return state;
			const { choice, instructions } = action;
			const menu = toMenu(state);
			return {
				...menu,
				choice,
				step: fieldOf[choice] === null ? 'counting' : 'editing',
				fields: { ...menu.fields, instructions },
			};
		}
		case 'edited':
			return {
				...state,
				error: null,
				fields: { ...state.fields, [action.field]: action.value },
			};
		case 'include-changed':
			return { ...state, include: state.include === 'approved' ? 'annotated' : 'approved', error: null };
		case 'submitted':
			if (state.step !== 'editing') return state;
			return { ...state, error: action.error, step: action.error === null ? 'counting' : 'editing' };
		case 'counted':
			if (state.step !== 'counting') return state;
			return { ...state, step: 'reviewing', jobs: readAgain(state.jobs, action.jobs) };
		case 'count-failed':
			return state.step === 'counting' ? { ...back(state), error: action.error } : state;
		case 'left':
			return isBusy(state) ? state : back(state);
		case 'failure-way-changed':
			return { ...state, onFailure: state.onFailure === 'stop' ? 'go-on' : 'stop' };
		case 'sent':
			return { ...state, step: 'running', stop: 'no' };
		case 'stop-asked':
			return state.step === 'running' && state.stop === 'no' ? { ...state, stop: 'asked' } : state;
		case 'stop-answered':
			return state.stop === 'asked' ? { ...state, stop: action.isWanted ? 'wanted' : 'no' } : state;
		case 'ended':
			return { ...state, step: 'ended', stop: 'no' };
		case 'finished':
			return toMenu({ ...state, jobs: [] });
		default:
			return action satisfies never;
	}
}

/** One step back. */
function back(state: ActingState): ActingState {
	const isEdited = state.choice !== null && fieldOf[state.choice] !== null;
	return state.step === 'editing' || !isEdited
		? toMenu(state)
		: { ...state, step: 'editing', error: null, fields: { ...state.fields, confirmation: '' } };
}
