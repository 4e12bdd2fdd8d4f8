import type { ActRow } from '../jobs/acting/act-row.ts';
import { type ActionChoice, isFinalChoice } from '../jobs/acting/action-choice.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import { percentsOf, usualPercents } from '../jobs/acting/dataset-split.ts';
import { type EarlierActions, noEarlierActions } from '../jobs/acting/earlier-actions.ts';
import type { AcceptedStatus } from '../jobs/acting/job-action.ts';
import type { Job } from '../jobs/model/job.ts';
import type { Role } from '../jobs/model/people.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import { initialRun, type RunState } from './run.ts';

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
	/** Unconfirmed actions when the dialog opened. */
	readonly earlier: EarlierActions;
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
	/** Typed instructions that were not sent, by the key of each job that they are for. */
	readonly drafts: ReadonlyMap<string, string>;
	/** Status of the images that are added to the dataset. */
	readonly include: AcceptedStatus;
	/** Why the typed value cannot be sent, or the counts could not be read; `null` without an error. */
	readonly error: string | null;
}

export const noFields: ActingFields = {
	person: '',
	instructions: '',
	percents: usualPercents,
	confirmation: '',
};

/** The values that do not outlast an action: those of the menu. */
export const atMenu = {
	gone: new Set<string>(),
	choice: null,
	isUndoing: false,
	step: 'choosing',
	include: 'approved',
	error: null,
	rows: initialRun.rows,
	stop: initialRun.stop,
} as const satisfies Partial<ActingState>;

export const initialActing: ActingState = {
	...atMenu,
	jobs: [],
	earlier: noEarlierActions,
	undo: [],
	lastChoice: null,
	hasMenu: true,
	isMissing: false,
	fields: noFields,
	drafts: new Map(),
	onFailure: initialRun.onFailure,
};

/** Returns the state of a new session. @param percents the last ones that were used, if they are valid. */
export const actingWith = (percents: string): ActingState =>
	percentsOf(percents) === null ? initialActing : { ...initialActing, fields: { ...noFields, percents } };

/** Returns whom the field for a person is for, and whether it may be empty to keep the same person. */
export const personFieldOf = (
	choice: ActionChoice | null,
): { readonly role: Role; readonly isDefaulted: boolean } => ({
	role: choice === 'reviewer' ? 'reviewer' : 'labeler',
	isDefaulted: choice === 'return',
});

/** Returns the typed instructions that were not sent for these jobs; `null` for none, or for several texts. */
export function draftOf({ drafts }: Pick<ActingState, 'drafts'>, jobs: readonly Job[]): string | null {
	const [text, ...others] = new Set(jobs.flatMap((job) => drafts.get(rowKey(job)) ?? []));
	return text !== undefined && others.length === 0 ? text : null;
}

/** Returns the instructions that the jobs share; empty when they differ. */
export function formerInstructions(jobs: readonly Job[]): string {
	const [first, ...others] = jobs.map(({ instructionsText }) => instructionsText ?? '');
	return first !== undefined && others.every((text) => text === first) ? first : '';
}

/** Whether the chosen person was refused for every job, so that sending again would be refused, too. */
export const isPersonRefused = ({ choice, rows }: ActingState): boolean =>
	choice !== null &&
	fieldOf[choice] === 'person' &&
	rows.every(({ progress }) => progress.state === 'failed' || progress.state === 'waiting') &&
	rows.some(({ progress }) => progress.state === 'failed' && progress.isRefused === true);

/** Whether the run that has ended can be undone, and not only an earlier one. */
export const isRunUndoable = ({ rows, undo }: Pick<ActingState, 'rows' | 'undo'>): boolean =>
	undo.length > 0 && rows.some(({ progress }) => progress.state === 'done');

/** Whether the remaining images must be counted and confirmed again, because the action cannot be undone. */
export const asksAgain = ({ choice }: ActingState): boolean => isFinalChoice(choice);
