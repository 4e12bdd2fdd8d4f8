import type { OpenAttempt } from '../assign/journal.ts';
import type { KnownAction } from './action-journal.ts';

/** An unconfirmed create, or an unconfirmed action on a job. */
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

/** Why an unconfirmed item cannot be discarded, nor that be undone. */
export const notRecorded = 'the journal cannot be written; free disk space';

/** Names it for a sentence: `the create of “Dock 4”`. */
export const unconfirmedText = (one: Unconfirmed): string =>
	one.kind === 'create' ? `the create of “${one.attempt.job.name}”` : `the action on “${one.action.jobName}”`;
