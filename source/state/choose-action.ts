import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { type ActionOffer, offerOf } from '../jobs/acting/action-offer.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ActingAction, ActingState } from './acting.ts';

/** Whether an action is offered for the jobs that were chosen. */
export function offerIn(
	{ jobs, isMissing }: Pick<ActingState, 'jobs' | 'isMissing'>,
	choice: ActionChoice,
): ActionOffer {
	const offer = offerOf(choice, jobs);
	return isMissing ? { ...offer, reason: 'acting on jobs is not available to this workspace' } : offer;
}

/** What choosing an action leads to: its first step, or the reason why it is not offered now. */
export function chooseAction(
	acting: Pick<ActingState, 'jobs' | 'isMissing'>,
	choice: ActionChoice,
): ActingAction {
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
