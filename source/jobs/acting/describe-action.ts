import { counted } from '../../text/counted.ts';
import { withBreakSigns } from '../../text/with-break-signs.ts';
import { type CountFields, countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { type ActRow, addedBy, differsFromSent, reviewedBy } from './act-row.ts';
import { sumOfSplit } from './dataset-split.ts';
import type { JobAction, SplitCounts } from './job-action.ts';

/** Describes a dataset split on one line: `7 train, 2 valid, 1 test`. */
export const splitText = ({ train, valid, test }: SplitCounts): string =>
	`${train} train, ${valid} valid, ${test} test`;

/** Returns how many images of jobs have annotations, whatever the reviewer said. */
export const annotatedIn = (jobs: readonly CountFields[]): number =>
	jobs.map(countsOf).reduce((sum, { done, rejected }) => sum + done + rejected, 0);

/** Counts the images of jobs: `13 images (4 annotated)`. @param to follows the number of images. */
export function imagesText(jobs: readonly CountFields[], to = ''): string {
	const images = jobs.map(countsOf).reduce((sum, { total }) => sum + total, 0);
	return `${counted(images, 'image')}${to} (${annotatedIn(jobs)} annotated)`;
}

/** Describes a change of a person: `ann@acme.example → lenny@acme.example`. */
const changeText = (before: string | null, after: string): string => `${before ?? 'nobody'} → ${after}`;

/**
 * Describes what an action does to a job, on one line.
 *
 * @property job as it was read before the action.
 */
export function describeAction({
	action,
	job,
}: {
	readonly action: JobAction;
	readonly job: Pick<Job, 'labeler' | 'reviewer'> & CountFields;
}): string {
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return `${action.kind}: ${changeText(job[action.kind], action.email)}`;
		case 'instructions':
			return `instructions: ${withBreakSigns(action.text)}`;
		case 'submit':
			return 'submit for review';
		case 'return':
			return action.labeler === null
				? `return to ${job.labeler ?? 'the labeler'}`
				: `return, labeler: ${changeText(job.labeler, action.labeler)}`;
		case 'review':
			return `${action.status === 'approved' ? 'approve' : 'reject'} ${counted(job.annotated ?? 0, 'annotated image')}`;
		case 'accept':
			return `add ${counted(sumOfSplit(action.counts), `${action.include} image`)}: ${splitText(action.counts)}`;
		case 'unassign':
			return `move ${imagesText([job], ' to unassigned')}`;
		default:
			return action satisfies never;
	}
}

/** Describes an action of a run on one line: what it has done, or else what it does. */
export function describeRowAction(row: ActRow): string {
	const { action, job, progress } = row;
	if (progress.state !== 'done') return describeAction(row);
	switch (action.kind) {
		case 'labeler':
			return `reassigned to ${action.email}`;
		case 'reviewer':
			return `reviewer is ${action.email}`;
		case 'instructions':
			return 'instructions edited';
		case 'submit':
			return 'submitted for review';
		case 'return':
			return `returned to ${action.labeler ?? job.labeler ?? 'the labeler'}`;
		case 'review':
			return `${action.status} ${counted(reviewedBy(row), 'image')}`;
		case 'accept':
			return `added ${differsFromSent(row) ? counted(addedBy(row), 'image') : splitText(action.counts)}`;
		case 'unassign':
			return `moved ${counted(countsOf(job).total, 'image')} to unassigned`;
		default:
			return action satisfies never;
	}
}
