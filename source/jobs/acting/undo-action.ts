import { isSameText } from '../../text/same-text.ts';
import type { Job } from '../model/job.ts';
import { inReview } from '../model/status.ts';
import type { JobAction } from './job-action.ts';

/** Sets the value of before; `null` where there was none (clearing is not documented) or it was the same. */
const restored = (kind: 'labeler' | 'reviewer', email: string, before: string | null): JobAction | null =>
	before === null || before === '' || isSameText(before, email) ? null : { kind, email: before };

/**
 * The one call that undoes an action.
 *
 * @param before the job as it was read before the action.
 * @returns `null` where no single call restores the job.
 */
export function undoOf(action: JobAction, before: Job): JobAction | null {
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return restored(action.kind, action.email, before[action.kind]);
		case 'instructions': {
			const text = before.instructionsText ?? '';
			return text.trim() === '' || text === action.text ? null : { kind: 'instructions', text };
		}
		case 'submit':
			return before.status === inReview ? null : { kind: 'return', labeler: null };
		case 'return': {
			const { labeler } = action;
			// Submitting again would leave the job with the other labeler.
			const isSamePerson = labeler === null || isSameText(labeler, before.labeler ?? '');
			return isSamePerson && before.status === inReview ? { kind: 'submit' } : null;
		}
		case 'review':
		case 'accept':
		case 'unassign':
			return null;
		default:
			return action satisfies never;
	}
}
