import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { addsImages, type KnownAction, perhapsAdded } from '../jobs/acting/action-journal.ts';
import { type ActionOffer, notAvailable, offerOf } from '../jobs/acting/action-offer.ts';
import type { Job } from '../jobs/model/job.ts';
import type { Scope } from '../jobs/model/project-ref.ts';
import { keyIn, rowKey } from '../jobs/model/row-key.ts';
import type { ActingAction, ActingState } from './acting.ts';

/** What the menu of actions is about. */
type ActedOn = Pick<ActingState, 'jobs' | 'isMissing' | 'uncertain'>;

/** Why images are not added to the dataset again. */
export const uncertainReason = `${perhapsAdded}; look at it first`;

/** Whether an action is offered for the jobs that were chosen. */
export function offerIn({ jobs, isMissing, uncertain }: ActedOn, choice: ActionChoice): ActionOffer {
	const isUncertain =
		choice === 'accept' && jobs.length > 0 && jobs.every((job) => uncertain.has(rowKey(job)));
	const offer = offerOf(choice, jobs);
	if (isMissing) return { ...offer, reason: notAvailable };
	return isUncertain ? { ...offer, reason: uncertainReason } : offer;
}

/** Keys of the jobs whose images an unconfirmed action may have added to the dataset. */
export const uncertainIn = (scope: Scope, actions: readonly KnownAction[]): ReadonlySet<string> =>
	new Set(actions.filter(addsImages).map(({ project, jobId }) => keyIn(scope, project, jobId)));

/** What choosing an action leads to: its first step, or the reason why it is not offered now. */
export function chooseAction(acting: ActedOn, choice: ActionChoice): ActingAction {
	const { reason } = offerIn(acting, choice);
	return reason === null
		? { type: 'chosen', choice, instructions: instructionsOf(acting.jobs) }
		: { type: 'choice-refused', error: `Not now: ${reason}` };
}

/** The instructions that are edited: those of the job, or those that all jobs have. */
function instructionsOf(jobs: readonly Job[]): string {
	const [first, ...others] = jobs.map(({ instructionsText }) => instructionsText ?? '');
	return first !== undefined && others.every((text) => text === first) ? first : '';
}
