import type { ActionKind } from './job-action.ts';

/** An action that a person can choose. A review is chosen as approving or rejecting. */
export type ActionChoice = Exclude<ActionKind, 'review'> | 'approve' | 'reject';

/** The choices in their order on the screen. */
export const actionChoices = [
	'labeler',
	'reviewer',
	'instructions',
	'submit',
	'return',
	'approve',
	'reject',
	'accept',
	'unassign',
] as const satisfies readonly ActionChoice[];

/** The actions that cannot be undone, as the subject of a sentence. */
export const finalWords = {
	approve: 'Approving',
	reject: 'Rejecting',
	accept: 'Adding to the dataset',
	unassign: 'Moving to unassigned',
} as const;

/** Whether an action cannot be undone. */
export const isFinalChoice = (choice: ActionChoice | null): choice is keyof typeof finalWords =>
	choice !== null && choice in finalWords;

/** Returns why there is nothing to undo after an action; `null` for no action. */
export const notUndoable = (choice: ActionChoice | null): string =>
	isFinalChoice(choice) ? `${finalWords[choice]} cannot be undone` : 'nothing to undo';
