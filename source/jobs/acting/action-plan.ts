import { isSameText } from '../../text/same-text.ts';
import { TextMap } from '../../text/text-map.ts';
import { isSameSent, sentLines } from '../assign/clean-new-job.ts';
import { cleanPerson } from '../model/clean-person.ts';
import { type Job, jobTitle } from '../model/job.ts';
import type { Candidate } from '../model/people.ts';
import { inReview } from '../model/status.ts';
import type { ActionChoice } from './action-choice.ts';
import { acceptedOf, reasonAgainst } from './action-offer.ts';
import { warningsOf } from './action-warnings.ts';
import { percentsOf, splitOverJobs } from './dataset-split.ts';
import type { AcceptedStatus, JobAction } from './job-action.ts';

/** What a person chose and typed for an action. Which fields are used depends on the {@link ActionChoice}. */
export interface ActionWish {
	readonly choice: ActionChoice;
	/** The new labeler or reviewer; empty keeps the labeler when a job is returned. */
	readonly person: string;
	readonly instructions: string;
	/** See `percentsOf`; must be valid. */
	readonly percents: string;
	readonly include: AcceptedStatus;
}

/** One request of a plan. */
export interface PlannedAction {
	readonly job: Job;
	readonly action: JobAction;
}

/** A job that the action is not sent for. */
export interface LeftOut {
	readonly job: Job;
	readonly reason: string;
	/** Whether the job already is as requested. */
	readonly isAlready: boolean;
}

/** What an action on jobs would do. */
export interface ActionPlan {
	readonly actions: readonly PlannedAction[];
	readonly leftOut: readonly LeftOut[];
	/** Maximum number of e-mails that the service may send. */
	readonly mails: number;
	/** E-mail addresses that may receive them, without duplicates. */
	readonly mailed: readonly string[];
	/** What a person must know before the action is sent, one sentence each. */
	readonly warnings: readonly string[];
	/** Text to type before the action is sent; `null` when a key press is enough. */
	readonly confirmation: string | null;
}

/** Returns why a request is not possible for a job; `null` when it is. */
function reasonAgainstWish(wish: ActionWish, job: Job): string | null {
	const { choice, include } = wish;
	const reason = reasonAgainst(choice, job);
	if (reason !== null) return reason;
	switch (choice) {
		case 'labeler':
		case 'reviewer':
			return isAsWished(wish, job) ? `${job[choice]} has it already` : null;
		case 'instructions':
			return isAsWished(wish, job) ? 'it has this text already' : null;
		case 'accept':
			return acceptedOf(job, include) === 0 ? `no image is ${include}` : null;
		case 'submit':
		case 'return':
		case 'approve':
		case 'reject':
		case 'unassign':
			return null;
		default:
			return choice satisfies never;
	}
}

/** Whether a job already is as requested. */
function isAsWished({ choice, person, instructions }: ActionWish, job: Job): boolean {
	switch (choice) {
		case 'labeler':
		case 'reviewer':
			return isSameText(job[choice] ?? '', person);
		case 'instructions':
			return isSameSent(job.instructionsText ?? '', instructions);
		case 'submit':
			return job.status === inReview;
		case 'return':
		case 'approve':
		case 'reject':
		case 'accept':
		case 'unassign':
			return false;
		default:
			return choice satisfies never;
	}
}

function actionsOf(wish: ActionWish, jobs: readonly Job[]): readonly JobAction[] {
	const { choice, person, include } = wish;
	const each = (action: JobAction): readonly JobAction[] => jobs.map(() => action);
	switch (choice) {
		case 'labeler':
		case 'reviewer':
			return each({ kind: choice, email: person });
		case 'instructions':
			return each({ kind: 'instructions', text: sentLines(wish.instructions) });
		case 'submit':
		case 'unassign':
			return each({ kind: choice });
		case 'return':
			return each({ kind: 'return', labeler: person === '' ? null : person });
		case 'approve':
		case 'reject':
			return each({ kind: 'review', status: choice === 'approve' ? 'approved' : 'rejected' });
		case 'accept': {
			const percents = percentsOf(wish.percents) ?? { train: 100, valid: 0, test: 0 };
			const images = jobs.map((job) => acceptedOf(job, include));
			return splitOverJobs(images, percents).map((counts) => ({ kind: 'accept', include, counts }));
		}
		default:
			return choice satisfies never;
	}
}

/** Returns who may receive an e-mail when an action is done; `null` for nobody. */
function mailedBy({ action, job }: PlannedAction): string | null {
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return action.email;
		case 'submit':
			return job.reviewer;
		case 'return':
			return action.labeler ?? job.labeler;
		case 'review':
			return job.labeler;
		case 'instructions':
		case 'accept':
		case 'unassign':
			return null;
		default:
			return action satisfies never;
	}
}

function mailOf(actions: readonly PlannedAction[]): Pick<ActionPlan, 'mails' | 'mailed'> {
	const mails = actions.flatMap((one) => mailedBy(one) ?? []);
	const mailed = new TextMap<string>();
	for (const email of mails) mailed.set(email, email);
	return { mails: mails.length, mailed: mailed.values() };
}

/** Returns the plan for actions that are already chosen for each job, such as those that undo others. */
export const planOfActions = (actions: readonly PlannedAction[]): ActionPlan => ({
	actions,
	leftOut: [],
	...mailOf(actions),
	warnings: [],
	confirmation: null,
});

/**
 * Plans an action: one request for each job for which it is possible, in the order of the jobs.
 *
 * @param people known people, used to warn of an address that is not among theirs.
 */
export function planActions(
	typed: ActionWish,
	jobs: readonly Job[],
	people: readonly Candidate[] = [],
): ActionPlan {
	const wish = { ...typed, person: cleanPerson(typed.person) };
	const checked = jobs.map((job) => ({ job, reason: reasonAgainstWish(wish, job) }));
	const able = checked.flatMap(({ job, reason }) => (reason === null ? [job] : []));
	const planned = actionsOf(wish, able);
	const actions = able.flatMap((job, index) => {
		const action = planned[index];
		return action === undefined ? [] : [{ job, action }];
	});
	const [first] = able;
	return {
		...planOfActions(actions),
		leftOut: checked.flatMap(({ job, reason }) =>
			reason === null ? [] : [{ job, reason, isAlready: isAsWished(wish, job) }],
		),
		warnings: able.length === 0 ? [] : warningsOf(wish, actions, people),
		confirmation:
			wish.choice !== 'unassign' || first === undefined
				? null
				: able.length === 1
					? jobTitle(first)
					: String(able.length),
	};
}
