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
