import type { ActProgress, ActRow } from '../jobs/acting/act-row.ts';
import { type ActionChoice, isFinalChoice } from '../jobs/acting/action-choice.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import { usualPercents } from '../jobs/acting/dataset-split.ts';
import type { AcceptedStatus } from '../jobs/acting/job-action.ts';
import { undoOf } from '../jobs/acting/undo-action.ts';
import type { Job } from '../jobs/model/job.ts';
import { withProgress } from '../jobs/model/progress.ts';
import { readInPlaceOf, rowKey } from '../jobs/model/row-key.ts';
import { initialRun, notDoneIn, type RunAction, type RunState, runReducer } from './run.ts';

/** Typed values of the actions that need one, as typed. */
interface ActingFields {
	/** The new labeler or reviewer. Empty keeps the labeler when a job is returned. */
	readonly person: string;
	readonly instructions: string;
	/** Percentages for train, valid and test: `70/20/10`. */
	readonly percents: string;
	/** The text that confirms an action that cannot be undone. */
	readonly confirmation: string;
}

export type ActingField = keyof ActingFields;

/** The field that an action requires; `null` when it requires none. */
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

export interface ActingState extends RunState<ActRow> {
	/** Selected jobs: first as they were when the menu opened, then as read again before the confirmation. */
	readonly jobs: readonly Job[];
	/** Keys of jobs whose images may have been added to the dataset by an earlier, unconfirmed attempt. */
	readonly uncertain: ReadonlySet<string>;
	/** Keys of jobs that were not found when they were read again. */
	readonly gone: ReadonlySet<string>;
	/** `null` while the menu is open, and when actions are undone. */
	readonly choice: ActionChoice | null;
	/** Actions that undo the last run; empty when it cannot be undone. */
	readonly undo: readonly PlannedAction[];
	/** Action of the last run that ended; `null` for none, and after it was undone. */
	readonly lastChoice: ActionChoice | null;
	/** Whether the last run is being undone. */
	readonly isUndoing: boolean;
	/** Whether the menu comes before the fields. Without it, going back from the first step closes the dialog. */
	readonly hasMenu: boolean;
	/** Whether the workspace is known not to support the calls that act on jobs. */
	readonly isMissing: boolean;
	readonly step: 'choosing' | 'editing' | 'counting' | 'reviewing' | 'running' | 'ended';
	readonly fields: ActingFields;
	/** Status of the images that are added to the dataset. */
	readonly include: AcceptedStatus;
	/** Why the typed value cannot be sent, or the counts could not be read; `null` without an error. */
	readonly error: string | null;
}

export type ActingAction =
	| RunAction<ActRow>
	/** Opens the menu. A running run and its report stay until the person has seen them. */
	| {
			readonly type: 'opened';
			readonly jobs: readonly Job[];
			readonly uncertain?: ReadonlySet<string>;
			/** @default true */
			readonly hasMenu?: boolean;
	  }
	/** @property instructions the instructions of the job, to edit. */
	| { readonly type: 'chosen'; readonly choice: ActionChoice; readonly instructions: string }
	/** @property error why the action is not available now. */
	| { readonly type: 'choice-refused'; readonly error: string }
	| { readonly type: 'edited'; readonly field: ActingField; readonly value: string }
	/** Switches the status of the images that are added to the dataset. */
	| { readonly type: 'include-changed' }
	/** @property error what is wrong with the field; `null` when the counts can be read. */
	| { readonly type: 'submitted'; readonly error: string | null }
	/** The jobs were read again. */
	| { readonly type: 'counted'; readonly jobs: readonly Job[]; readonly gone: readonly Job[] }
	| { readonly type: 'count-failed'; readonly error: string }
	/** Goes back one step: from the confirmation to the field, from the field to the menu. */
	| { readonly type: 'left' }
	/** Opens the confirmation to undo the last run. */
	| { readonly type: 'undo-opened' }
	/** The workspace does not support the calls that act on jobs. */
	| { readonly type: 'missing-found' }
	| { readonly type: 'sent'; readonly actions: readonly PlannedAction[] }
	/** Sends failed actions again, but none that were done or may have been done. */
	| { readonly type: 'sent-again' }
	| { readonly type: 'ended' }
	/** The person has seen the report. */
	| { readonly type: 'finished' };

const noFields: ActingFields = {
	person: '',
	instructions: '',
	percents: usualPercents,
	confirmation: '',
};

export const initialActing: ActingState = {
	jobs: [],
	uncertain: new Set(),
	gone: new Set(),
	choice: null,
	undo: [],
	lastChoice: null,
	isUndoing: false,
	hasMenu: true,
	isMissing: false,
	step: 'choosing',
	fields: noFields,
	include: 'approved',
	error: null,
	...initialRun,
};

const waiting: ActProgress = { state: 'waiting' };

/** Whether actions are being sent, or their report has not been seen. */
const isBusy = ({ step }: ActingState): boolean => step === 'running' || step === 'ended';

/**
 * Returns to the menu and keeps the values that are remembered for the session: the split, what to do after a
 * failure, and what can be undone.
 */
const toMenu = ({
	jobs,
	uncertain,
	fields,
	onFailure,
	undo,
	lastChoice,
	hasMenu,
	isMissing,
}: ActingState): ActingState => ({
	...initialActing,
	jobs,
	uncertain,
	onFailure,
	undo,
	lastChoice,
	hasMenu,
	isMissing,
	fields: { ...noFields, percents: fields.percents },
});

/** Replaces jobs by those with the same key that were read again. */
function readAgain(known: readonly Job[], read: readonly Job[]): readonly Job[] {
	const byKey = new Map(read.map((job) => [rowKey(job), job]));
	return known.map((job) => byKey.get(rowKey(job)) ?? job);
}

/** Returns the next state of the dialog for acting on jobs. */
export function actingReducer(state: ActingState, action: ActingAction): ActingState {
	switch (action.type) {
		case 'opened':
			return isBusy(state)
				? state
				: {
						...toMenu(state),
						jobs: action.jobs,
						uncertain: action.uncertain ?? initialActing.uncertain,
						hasMenu: action.hasMenu ?? true,
					};
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
		case 'choice-refused':
			return isBusy(state) ? state : { ...toMenu(state), error: action.error };
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
			return {
				...state,
				step: 'reviewing',
				jobs: readAgain(state.jobs, action.jobs),
				gone: new Set(action.gone.map(rowKey)),
			};
		case 'count-failed':
			return state.step === 'counting' ? { ...back(state), error: action.error } : state;
		case 'left':
			return isBusy(state) ? state : back(state);
		case 'undo-opened': {
			if (state.step === 'running' || state.undo.length === 0) return state;
			const jobs = state.undo.map(({ job }) => job);
			return { ...toMenu(state), jobs, isUndoing: true, hasMenu: false, step: 'counting' };
		}
		case 'missing-found':
			return { ...state, isMissing: true };
		case 'sent': {
			if (state.step !== 'reviewing') return state;
			const rows = action.actions.map((planned): ActRow => ({ ...planned, progress: waiting }));
			return { ...state, step: 'running', stop: 'no', rows };
		}
		case 'sent-again': {
			if (state.step !== 'ended') return state;
			const again = notDoneIn(state.rows);
			if (asksAgain(state)) {
				const jobs = again.flatMap((index) => state.rows[index]?.job ?? []);
				const fields = { ...state.fields, confirmation: '' };
				return { ...state, step: 'counting', stop: 'no', jobs, fields, rows: [] };
			}
			return {
				...state,
				step: 'running',
				stop: 'no',
				rows: withProgress(state.rows, again, waiting),
			};
		}
		case 'ended':
			return state.step === 'running'
				? {
						...state,
						step: 'ended',
						stop: 'no',
						undo: undoOfRows(state.rows),
						lastChoice: state.choice,
					}
				: state;
		case 'finished':
			return toMenu({ ...state, jobs: [] });
		default:
			return runReducer(state, action);
	}
}

/**
 * Returns the actions that undo the actions that were done, last one first, each for the job as it is
 * afterwards.
 */
const undoOfRows = (rows: readonly ActRow[]): readonly PlannedAction[] =>
	rows.toReversed().flatMap(({ job, action, progress }) => {
		if (progress.state !== 'done') return [];
		const undo = undoOf(action, job);
		return undo === null ? [] : [{ job: readInPlaceOf(job, progress.seen ?? job), action: undo }];
	});

/** Whether the chosen person was refused for every job, so that sending again would be refused, too. */
export const isPersonRefused = ({ choice, rows }: ActingState): boolean =>
	choice !== null &&
	fieldOf[choice] === 'person' &&
	rows.every(({ progress }) => progress.state === 'failed' || progress.state === 'waiting') &&
	rows.some(({ progress }) => progress.state === 'failed' && progress.isRefused === true);

/** Whether the remaining images must be counted and confirmed again, because the action cannot be undone. */
export const asksAgain = ({ choice }: ActingState): boolean => isFinalChoice(choice);

/** Whether an action ends a dialog that has no menu to go back to. */
export const closesDialog = (state: ActingState, action: ActingAction): boolean =>
	!state.hasMenu && actingReducer(state, action).step === 'choosing';

/** Goes back one step. */
function back(state: ActingState): ActingState {
	const isEdited = state.choice !== null && fieldOf[state.choice] !== null;
	return state.step === 'editing' || !isEdited
		? toMenu(state)
		: { ...state, step: 'editing', error: null, fields: { ...state.fields, confirmation: '' } };
}
