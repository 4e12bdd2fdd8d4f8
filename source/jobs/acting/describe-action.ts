import { counted } from '../../text/counted.ts';
import type { Job } from '../model/job.ts';
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
	readonly job: Pick<Job, 'annotated'>;
}): string {
	switch (action.kind) {
		case 'labeler':
			return `labeler: ${action.email}`;
		case 'reviewer':
			return `reviewer: ${action.email}`;
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
