import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { type KnownAction, mayHaveAdded, perhapsAdded } from '../jobs/acting/action-journal.ts';
import { type ActionOffer, notAvailable, offerOf } from '../jobs/acting/action-offer.ts';
import type { Job } from '../jobs/model/job.ts';
import type { Scope } from '../jobs/model/project-ref.ts';
import { keyIn, rowKey } from '../jobs/model/row-key.ts';
import type { ActingAction } from './acting.ts';
import { type ActingState, formerInstructions } from './acting-state.ts';

/** The state that decides which actions are available. */
type ActedOn = Pick<ActingState, 'jobs' | 'isMissing' | 'uncertain'>;

/** Why images are not added to the dataset again. */
export const uncertainReason = `${perhapsAdded}; look at it first`;

/** Returns whether an action is available for the selected jobs, and why not. */
export function offerIn({ jobs, isMissing, uncertain }: ActedOn, choice: ActionChoice): ActionOffer {
	const isUncertain =
		choice === 'accept' && jobs.length > 0 && jobs.every((job) => uncertain.has(rowKey(job)));
	const offer = offerOf(choice, jobs);
	if (isMissing) return { ...offer, reason: notAvailable };
	return isUncertain ? { ...offer, reason: uncertainReason } : offer;
}

/** Returns why the images of jobs are not shown; `null` for one job. */
export const reasonAgainstImages = (jobs: readonly Job[]): string | null =>
	jobs.length === 1 ? null : 'it shows one job at a time';

/** Returns the keys of jobs whose images may have been added to the dataset by an unconfirmed action. */
export const uncertainIn = (scope: Scope, actions: readonly KnownAction[]): ReadonlySet<string> =>
	new Set(
		actions
			.filter(mayHaveAdded)
			.flatMap(({ project, jobId }) => (jobId === null ? [] : [keyIn(scope, project, jobId)])),
	);

/** Returns the first step of the chosen action, or the reason why it is not available now. */
export function chooseAction(acting: ActedOn, choice: ActionChoice): ActingAction {
	const { reason } = offerIn(acting, choice);
	return reason === null
		? { type: 'chosen', choice, instructions: formerInstructions(acting.jobs) }
		: { type: 'choice-refused', error: `Not now: ${reason}` };
}
