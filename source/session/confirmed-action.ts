import { RoboflowError } from '../api/client/errors.ts';
import type { PlannedAction } from '../jobs/acting/action-plan.ts';
import { sumOfSplit } from '../jobs/acting/dataset-split.ts';
import { counted } from '../text/counted.ts';
import { type ActOutcome, outcomeOf, unknown } from './act-outcome.ts';
import { type JobAfter, seenAfter } from './job-after.ts';

/**
 * Returns the outcome of an action that the service confirmed. The job that is read afterwards shows whether
 * the service has done it. Later actions must not be sent when another number of images was added to the
 * dataset than was sent, or an unknown number.
 *
 * @param numImagesAdded as in the response; `null` when it has no number.
 */
export function confirmedAction(
	{ action, job }: PlannedAction,
	numImagesAdded: number | null,
	after: JobAfter,
): ActOutcome {
	const { effect, sentence } = seenAfter(action, job, after);
	const seen = 'job' in after ? after.job : null;
	if (action.kind === 'accept') {
		const wanted = sumOfSplit(action.counts);
		if (numImagesAdded === null && effect !== 'done') {
			const error = new RoboflowError('answer', 'the service did not say how many images were added');
			return { ...unknown(error, sentence), isLast: true };
		}
		if (numImagesAdded !== null && numImagesAdded !== wanted) {
			const note = `${numImagesAdded} of ${counted(wanted, 'image')} ${numImagesAdded === 1 ? 'was' : 'were'} added`;
			return outcomeOf({ state: 'done', seen, note, added: numImagesAdded }, { isLast: true });
		}
	}
	const note =
		effect === 'not-done' || effect === 'not-yet'
			? `the service confirmed it, but the job does not show it. ${sentence}`
			: sentence;
	return outcomeOf({
		state: 'done',
		seen,
		// A job that was read may have been changed by somebody else.
		note: effect === 'done' || (effect === 'unclear' && seen !== null) ? null : note,
	});
}
