import { clockTime, exactTime } from '../../text/age.ts';
import type { KnownAction } from '../acting/action-journal.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';

/** Describes the parts of a job that an action may have changed, on one line. */
function stateText(job: Job): string {
	const { unannotated, annotated, approved, rejected } = countsOf(job);
	return [
		`status ${job.status ?? 'unknown'}`,
		`labeler ${job.labeler ?? 'nobody'}`,
		`reviewer ${job.reviewer ?? 'nobody'}`,
		`${unannotated} unannotated, ${annotated} annotated, ${approved} approved, ${rejected} rejected`,
	].join(' · ');
}

/**
 * Describes an unconfirmed action: when it was sent, and what the job shows now.
 *
 * @param list the last job list; `undefined` while there is none. It is used only when it was requested after
 *   the action was sent.
 */
export function describeOpenAction(
	{ jobId, does, sentAt }: KnownAction,
	list: { readonly rows: readonly Job[]; readonly askedAt: number } | undefined,
) {
	const isRead = list !== undefined && list.askedAt >= sentAt;
	const job = isRead ? list.rows.find(({ id }) => id === jobId) : undefined;
	const seen = job === undefined ? 'the job is not in the list' : stateText(job);
	return {
		sent: { label: 'sent', value: exactTime(sentAt) },
		action: { label: 'action', value: does },
		jobId: { label: 'job id', value: jobId },
		seen: {
			label: 'seen',
			value: isRead ? `${clockTime(list.askedAt)}: ${seen}` : 'the list was not refreshed since',
		},
		/** Current instructions of the job; `null` when there are none. */
		instructions: job?.instructionsText ?? null,
	};
}
