import { counted } from '../../text/counted.ts';
import { withBreakSigns } from '../../text/with-break-signs.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { complete, inAnnotation, inReview } from '../model/status.ts';
import type { ActionChoice } from './action-choice.ts';
import type { AcceptedStatus } from './job-action.ts';

/** Whether an action is available for jobs. */
export interface ActionOffer {
	/** Description of the action, on one line. */
	readonly does: string;
	/** Why it is not available now; `null` when it is. */
	readonly reason: string | null;
}

/** Why no action is available in a workspace that does not support the calls. */
export const notAvailable = 'acting on jobs is not available to this workspace';

/** Returns how many images of a job would be added to the dataset. */
export const acceptedOf = (job: Job, include: AcceptedStatus): number => job[include] ?? 0;

/**
 * Returns why an action is not possible for a job now, or `null` when it is. The API does not document which
 * actions are allowed in which state, so an unknown state forbids nothing.
 */
export function reasonAgainst(choice: ActionChoice, job: Job): string | null {
	const { annotated, approved, total } = countsOf(job);
	switch (choice) {
		case 'labeler':
		case 'reviewer':
		case 'instructions':
		case 'unassign':
			return null;
		case 'submit':
			if (total === 0) return 'it has no images';
			if (job.status === complete) return 'it is complete already';
			return job.status === inReview ? 'it is in review already' : null;
		case 'return':
			return job.status === inAnnotation ? 'it is not in review' : null;
		case 'approve':
		case 'reject':
			return annotated === 0 ? 'no annotated image waits for a review' : null;
		case 'accept':
			return approved + annotated === 0 ? 'no image is approved or annotated' : null;
		default:
			return choice satisfies never;
	}
}

/** Returns why an action is possible for none of several jobs. Most reasons are those of any of them. */
function reasonAgainstAll(choice: ActionChoice, first: Job): string | null {
	if (choice === 'submit') return 'each job is in review, complete, or has no images';
	return choice === 'return' ? 'no job is in review' : reasonAgainst(choice, first);
}

const sumOf = (jobs: readonly Job[], count: (job: Job) => number): number =>
	jobs.reduce((sum, job) => sum + count(job), 0);

function whatItDoes(choice: ActionChoice, jobs: readonly Job[]): string {
	const [first] = jobs;
	const one = jobs.length === 1 ? first : undefined;
	const annotated = (): string =>
		counted(
			sumOf(jobs, (job) => job.annotated ?? 0),
			'annotated image',
		);
	switch (choice) {
		case 'labeler':
		case 'reviewer':
			return one === undefined ? 'the same person for all' : `now ${one[choice] ?? 'nobody'}`;
		case 'instructions':
			return one === undefined ? 'the same text for all' : (one.instructionsText ?? 'no instructions yet');
		case 'submit': {
			const missing = sumOf(jobs, (job) => countsOf(job).unannotated);
			return missing === 0
				? 'all images are annotated'
				: `${counted(missing, 'image is', 'images are')} not annotated`;
		}
		case 'return':
			return 'to the same labeler, or to another';
		case 'approve':
		case 'reject':
			return annotated();
		case 'accept': {
			const approved = sumOf(jobs, (job) => job.approved ?? 0);
			return approved === 0 ? `0 approved, ${annotated()}` : counted(approved, 'approved image');
		}
		case 'unassign':
			return one === undefined ? 'removes the jobs, keeps their images' : 'removes the job, keeps its images';
		default:
			return choice satisfies never;
	}
}

/** Returns whether an action is available for jobs: it applies to those for which it is possible. */
export function offerOf(choice: ActionChoice, jobs: readonly Job[]): ActionOffer {
	const able = jobs.filter((job) => reasonAgainst(choice, job) === null);
	const [first] = jobs;
	if (first === undefined) return { does: '', reason: 'no job is chosen' };
	if (able.length === 0) {
		return { does: '', reason: (jobs.length === 1 ? reasonAgainst : reasonAgainstAll)(choice, first) };
	}
	const does = withBreakSigns(whatItDoes(choice, able));
	const some = able.length === jobs.length ? '' : `${able.length} of ${jobs.length} · `;
	return { does: some + does, reason: null };
}
