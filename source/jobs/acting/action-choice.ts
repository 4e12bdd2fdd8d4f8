import type { ActionKind } from './job-action.ts';

/** What a person chooses among the actions: a review is approving or rejecting. */
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
