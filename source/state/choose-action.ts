import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { type ActionOffer, notAvailable, offerOf } from '../jobs/acting/action-offer.ts';
import { reasonNotToAdd } from '../jobs/acting/earlier-actions.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ActingAction } from './acting.ts';
import { type ActingState, formerInstructions } from './acting-state.ts';

/** The state that decides which actions are available. */
type ActedOn = Pick<ActingState, 'jobs' | 'isMissing' | 'earlier'>;

/** Returns whether an action is available for the selected jobs, and why not. */
export function offerIn({ jobs, isMissing, earlier }: ActedOn, choice: ActionChoice): ActionOffer {
	const offer = offerOf(choice, jobs);
	if (isMissing) return { ...offer, reason: notAvailable };
	if (choice !== 'accept') return offer;
	const reasons = jobs.map((job) => reasonNotToAdd(earlier, job));
	return reasons.includes(null) ? offer : { ...offer, reason: reasons[0] ?? offer.reason };
}

/** Returns why the images of jobs are not shown; `null` for one job. */
export const reasonAgainstImages = (jobs: readonly Job[]): string | null =>
	jobs.length === 1 ? null : 'it shows one job at a time';

/** Returns the first step of the chosen action, or the reason why it is not available now. */
export function chooseAction(acting: ActedOn, choice: ActionChoice): ActingAction {
	const { reason } = offerIn(acting, choice);
	return reason === null
		? { type: 'chosen', choice, instructions: formerInstructions(acting.jobs) }
		: { type: 'choice-refused', error: `Not now: ${reason}` };
}
