import { isSameText } from '../../text/same-text.ts';
import { isSameSent } from '../assign/clean-new-job.ts';
import type { Job } from '../model/job.ts';
import { inAnnotation, inReview } from '../model/status.ts';
import { reasonAgainst } from './action-offer.ts';
import type { LeftOut, PlannedAction } from './action-plan.ts';
import type { JobAction } from './job-action.ts';

/**
 * Restores the previous value. Returns nothing when there was none (how to clear it is not documented) or when
 * it was the same.
 */
const restored = (
	kind: 'labeler' | 'reviewer',
	email: string,
	before: string | null,
): readonly JobAction[] =>
	before === null || before === '' || isSameText(before, email) ? [] : [{ kind, email: before }];

/**
 * Returns the requests that undo an action, in the order in which they are sent.
 *
 * @param before the job as it was read before the action.
 * @returns nothing when no requests restore the job.
 */
export function undoOf(action: JobAction, before: Job): readonly JobAction[] {
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return restored(action.kind, action.email, before[action.kind]);
		case 'instructions': {
			const text = before.instructionsText ?? '';
			return text.trim() === '' || isSameSent(text, action.text) ? [] : [{ kind: 'instructions', text }];
		}
		case 'submit':
			return before.status === inReview ? [] : [{ kind: 'return', labeler: null }];
		case 'return': {
			if (before.status !== inReview) return [];
			const { labeler } = action;
			const isSamePerson = labeler === null || isSameText(labeler, before.labeler ?? '');
			const person = isSamePerson ? [] : restored('labeler', labeler, before.labeler);
			// Submitting alone does not restore a job that has another labeler.
			return isSamePerson || person.length > 0 ? [...person, { kind: 'submit' }] : [];
		}
		case 'review':
		case 'accept':
		case 'unassign':
			return [];
		default:
			return action satisfies never;
	}
}

/** Whether a planned action can be undone as long as nobody changes the job. */
export const isUndoable = ({ action, job }: PlannedAction): boolean => undoOf(action, job).length > 0;

/** Why an action is not undone: somebody has changed the job since, or it already is as it was. */
type UndoObstacle = Omit<LeftOut, 'job'>;

/**
 * Whether somebody has changed the value since the action. A job that could not be read afterwards shows
 * nothing.
 */
const isChanged = (
	restores: string,
	then: string,
	now: string,
	isSame: (one: string, other: string) => boolean = isSameText,
): boolean => !isSame(then, restores) && !isSame(then, now);

const already = (reason: string): UndoObstacle => ({ reason, isAlready: true });
const changed = (reason: string): UndoObstacle => ({ reason, isAlready: false });

/**
 * Returns why an action can no longer be undone; `null` when it can. Undoing must not replace a value that
 * somebody has set since.
 *
 * @param then the job as it was read after the action to undo.
 * @param now the job as it was read before the confirmation.
 */
export function obstacleToUndo(undo: JobAction, then: Job, now: Job): UndoObstacle | null {
	switch (undo.kind) {
		case 'labeler':
		case 'reviewer': {
			const is = now[undo.kind] ?? '';
			if (isSameText(is, undo.email)) return already(`${is} has it already`);
			return isChanged(undo.email, then[undo.kind] ?? '', is)
				? changed(`the ${undo.kind} was changed since, to ${is === '' ? 'nobody' : is}`)
				: null;
		}
		case 'instructions': {
			const is = now.instructionsText ?? '';
			if (isSameSent(is, undo.text)) return already('it has this text already');
			return isChanged(undo.text, then.instructionsText ?? '', is, isSameSent)
				? changed('the instructions were changed since')
				: null;
		}
		case 'submit':
		case 'return': {
			const reason = reasonAgainst(undo.kind, now);
			const isAlready = now.status === (undo.kind === 'submit' ? inReview : inAnnotation);
			return reason === null ? null : { reason, isAlready };
		}
		case 'review':
		case 'accept':
		case 'unassign':
			return null;
		default:
			return undo satisfies never;
	}
}
