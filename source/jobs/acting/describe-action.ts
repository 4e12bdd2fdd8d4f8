import { counted } from '../../text/counted.ts';
import type { Job } from '../model/job.ts';
import { type ActRow, addedBy } from './act-row.ts';
import { sumOfSplit } from './dataset-split.ts';
import type { JobAction } from './job-action.ts';

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
	readonly job: Pick<Job, 'annotated' | 'labeler' | 'reviewer'>;
}): string {
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return `${action.kind}: ${job[action.kind] ?? 'nobody'} → ${action.email}`;
		case 'instructions':
			return `instructions: ${action.text.replaceAll('\n', ' ')}`;
		case 'submit':
			return 'submit for review';
		case 'return':
			return action.labeler === null ? 'return to the labeler' : `return to ${action.labeler}`;
		case 'review':
			return `${action.status === 'approved' ? 'approve' : 'reject'} ${counted(job.annotated ?? 0, 'annotated image')}`;
		case 'accept': {
			const { train, valid, test } = action.counts;
			return `add ${counted(sumOfSplit(action.counts), `${action.include} image`)}: ${train} train, ${valid} valid, ${test} test`;
		}
		case 'unassign':
			return 'move images to unassigned';
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
			return action.labeler === null ? 'returned to the labeler' : `returned to ${action.labeler}`;
		case 'review':
			return `${action.status} ${counted(job.annotated ?? 0, 'image')}`;
		case 'accept':
			return `added ${counted(addedBy(row), 'image')}`;
		case 'unassign':
			return 'moved images to unassigned';
		default:
			return action satisfies never;
	}
}
