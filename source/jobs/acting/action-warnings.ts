import { counted } from '../../text/counted.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import type { Candidate } from '../model/people.ts';
import { unknownPersonText } from '../model/unknown-person.ts';
import { type ActionChoice, finalWords, notUndoable } from './action-choice.ts';
import { acceptedOf } from './action-offer.ts';
import type { ActionWish, PlannedAction } from './action-plan.ts';
import { annotatedIn } from './describe-action.ts';
import type { AcceptedStatus } from './job-action.ts';
import { isUndoable } from './undo-action.ts';

/** Warns of annotated images, which no reviewer has approved. */
function unreviewedWarnings(include: AcceptedStatus, jobs: readonly Job[]): readonly string[] {
	if (include === 'approved') return [];
	const images = jobs.reduce((sum, job) => sum + acceptedOf(job, include), 0);
	return [`${counted(images, 'image is', 'images are')} not approved.`];
}

/** Says what becomes of jobs that lose all their images to the dataset. */
function emptiedWarnings(include: AcceptedStatus, jobs: readonly Job[]): readonly string[] {
	const { length } = jobs.filter((job) => acceptedOf(job, include) >= countsOf(job).total);
	if (length === 0) return [];
	const stay = length === 1 ? 'stays without images and is' : 'stay without images and are';
	return [
		`${counted(length, 'job')} ${stay} then hidden; the filter empty:yes shows ${length === 1 ? 'it' : 'them'}.`,
	];
}

/** Says what is not known about the annotations of removed jobs. */
function annotationWarnings(jobs: readonly Job[]): readonly string[] {
	const images = annotatedIn(jobs);
	const whose = counted(images, 'annotated image');
	return images === 0 ? [] : [`Roboflow does not say whether the annotations of ${whose} are kept.`];
}

/** Says that a value which some jobs do not have yet cannot be cleared again. */
function firstWarnings(choice: ActionChoice, actions: readonly PlannedAction[]): readonly string[] {
	const first = actions.filter((one) => !isUndoable(one)).length;
	if (first === 0) return [];
	const some = first === actions.length ? '' : ` (${first} of ${counted(actions.length, 'job')})`;
	return [`${notUndoable(choice)}${some}.`];
}

/** Returns what a person must know before an action is sent, one sentence each. */
export function warningsOf(
	{ choice, person, include }: Pick<ActionWish, 'choice' | 'person' | 'include'>,
	actions: readonly PlannedAction[],
	people: readonly Candidate[],
): readonly string[] {
	const jobs = actions.map(({ job }) => job);
	switch (choice) {
		case 'submit': {
			const missing = jobs.reduce((sum, job) => sum + countsOf(job).unannotated, 0);
			return missing === 0 ? [] : [`${counted(missing, 'image is', 'images are')} not annotated yet.`];
		}
		case 'accept':
			return [
				`${finalWords.accept} cannot be undone.`,
				...unreviewedWarnings(include, jobs),
				...emptiedWarnings(include, jobs),
				'Roboflow may start training a model.',
			];
		case 'unassign':
			return [
				`${jobs.length === 1 ? 'The job is' : 'The jobs are'} removed. This cannot be undone.`,
				...annotationWarnings(jobs),
			];
		case 'labeler':
		case 'reviewer':
		case 'return': {
			const unknown = unknownPersonText(person, people);
			return [...firstWarnings(choice, actions), ...(unknown === null ? [] : [unknown])];
		}
		case 'approve':
		case 'reject':
			return [`${finalWords[choice]} cannot be undone.`];
		case 'instructions':
			return firstWarnings(choice, actions);
		default:
			return choice satisfies never;
	}
}
