import { type ActProgress, type ActRow, doneJobsOf, jobsOf } from '../jobs/acting/act-row.ts';
import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import type { EarlierActions } from '../jobs/acting/earlier-actions.ts';
import { undoOf } from '../jobs/acting/undo-action.ts';
import { isSameSent } from '../jobs/assign/clean-new-job.ts';
import type { Job } from '../jobs/model/job.ts';
import { withProgress } from '../jobs/model/progress.ts';
import { readInPlaceOf, rowKey } from '../jobs/model/row-key.ts';
import {
	type ActingField,
	type ActingState,
	asksAgain,
	atMenu,
	draftOf,
	fieldOf,
	formerInstructions,
	initialActing,
	noFields,
} from './acting-state.ts';
import { notDoneIn, type RunAction, runReducer } from './run.ts';

export type ActingAction =
	| RunAction<ActRow>
	/** Opens the menu. A running run and its report stay until the person has seen them. */
	| {
			readonly type: 'opened';
			readonly jobs: readonly Job[];
			readonly earlier?: EarlierActions;
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

const waiting: ActProgress = { state: 'waiting' };

/** Whether actions are being sent, or their report has not been seen. */
const isBusy = ({ step }: ActingState): boolean => step === 'running' || step === 'ended';

/**
 * Returns to the menu and keeps the values that are remembered for the session, such as the split, what to do
 * after a failure, what can be undone, and typed instructions that were not sent.
 */
const toMenu = (state: ActingState): ActingState => ({
	...state,
	...atMenu,
	drafts: draftsAfter(state),
	fields: { ...noFields, percents: state.fields.percents },
});

/** Keeps the typed instructions of the jobs that do not have them yet. */
function draftsAfter({ choice, drafts, fields, jobs, rows }: ActingState): ActingState['drafts'] {
	if (choice !== 'instructions') return drafts;
	const { instructions } = fields;
	const isKept = instructions.trim() !== '' && !isSameSent(instructions, formerInstructions(jobs));
	const done = new Set(doneJobsOf(rows).map(rowKey));
	const after = new Map(drafts);
	for (const key of jobs.map(rowKey)) {
		if (isKept && !done.has(key)) after.set(key, instructions);
		else after.delete(key);
	}
	return after;
}

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
						earlier: action.earlier ?? initialActing.earlier,
						hasMenu: action.hasMenu ?? true,
					};
		case 'chosen': {
			if (isBusy(state)) return state;
			const { choice } = action;
			const menu = toMenu(state);
			const instructions = draftOf(menu, menu.jobs) ?? action.instructions;
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
			const jobs = jobsOf(state.undo);
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
			return state.step === 'running' ? { ...state, ...undoAfter(state), step: 'ended', stop: 'no' } : state;
		case 'finished':
			return { ...toMenu(state), jobs: [] };
		default:
			return runReducer(state, action);
	}
}

/** Returns what can be undone after a run. A run that did nothing leaves the undo of an earlier one. */
const undoAfter = ({ rows, choice, undo, lastChoice }: ActingState) =>
	rows.some(({ progress }) => progress.state === 'done')
		? { undo: undoOfRows(rows), lastChoice: choice }
		: { undo, lastChoice };

/**
 * Returns the actions that undo the actions that were done, last one first, each for the job as it is
 * afterwards.
 */
const undoOfRows = (rows: readonly ActRow[]): readonly PlannedAction[] =>
	rows.toReversed().flatMap(({ job, action, progress }) => {
		if (progress.state !== 'done') return [];
		const then = readInPlaceOf(job, progress.seen ?? job);
		return undoOf(action, job).map((undo) => ({ job: then, action: undo }));
	});

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
