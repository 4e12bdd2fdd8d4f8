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

/** What cannot be undone where a job had no such value: the API does not document how to clear it. */
const firstWords: Partial<Readonly<Record<ActionChoice, string>>> = {
	labeler: 'A first labeler cannot be taken away again',
	reviewer: 'A first reviewer cannot be taken away again',
	instructions: 'First instructions cannot be cleared again',
	return: 'This return cannot be undone',
};

/** Returns why an action that was done, or would be done, is not undone; `null` for no action. */
export const notUndoable = (choice: ActionChoice | null): string =>
	isFinalChoice(choice)
		? `${finalWords[choice]} cannot be undone`
		: ((choice === null ? null : firstWords[choice]) ?? 'nothing to undo');
