import type { OpenAttempt } from '../assign/journal.ts';
import type { KnownAction } from './action-journal.ts';

/** An unconfirmed create, or an unconfirmed action on a job or on batches. */
export type Unconfirmed =
	| { readonly kind: 'create'; readonly id: string; readonly attempt: OpenAttempt }
	| { readonly kind: 'action'; readonly id: string; readonly action: KnownAction };

/** Returns everything that is unconfirmed: creates, then actions. */
export const allUnconfirmed = (
	attempts: readonly OpenAttempt[],
	actions: readonly KnownAction[],
): readonly Unconfirmed[] => [
	...attempts.map((attempt) => ({ kind: 'create', id: attempt.id, attempt }) as const),
	...actions.map((action) => ({ kind: 'action', id: action.id, action }) as const),
];

/** Whether it is a merge of batches, which the batch list shows. */
export const isMerge = (one: Unconfirmed): boolean => one.kind === 'action' && one.action.merge !== null;

/** Why an unconfirmed item cannot be discarded, nor that be undone. */
export const notRecorded = 'the journal cannot be written; free disk space';

/** Names it for a sentence: `the create of “Dock 4”`. */
export function unconfirmedText(one: Unconfirmed): string {
	if (one.kind === 'create') return `the create of “${one.attempt.job.name}”`;
	const { merge, name } = one.action;
	return `the ${merge === null ? 'action on' : 'merge into'} “${name}”`;
}
