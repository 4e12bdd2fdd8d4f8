import { clockTime, exactTime } from '../../text/age.ts';
import type { KnownAction } from '../acting/action-journal.ts';
import { mergeSeen } from '../acting/merge-seen.ts';
import type { Batch } from '../model/batch.ts';
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

/** A list of a project. */
interface SeenList<Row> {
	readonly rows: readonly Row[];
	/** When it was requested, in milliseconds since the epoch. */
	readonly askedAt: number;
}

/**
 * The last lists of a project, which show whether a write was done; `undefined` while there is none. A list is
 * relevant only when it was requested after the write was sent.
 */
export interface SeenLists {
	readonly jobs: SeenList<Job> | undefined;
	readonly batches?: SeenList<Pick<Batch, 'id'>> | undefined;
}

/** Describes an unconfirmed action: when it was sent, and what the job or the batches show now. */
export function describeOpenAction({ jobId, merge, does, sentAt }: KnownAction, lists: SeenLists) {
	const since = <Row>(list: SeenList<Row> | undefined): SeenList<Row> | null =>
		list !== undefined && list.askedAt >= sentAt ? list : null;
	const jobs = since(lists.jobs);
	const batches = since(lists.batches);
	const job = jobs?.rows.find(({ id }) => id === jobId);
	const jobText = job === undefined ? 'the job is not in the list' : stateText(job);
	const seen =
		merge === null
			? jobs && `${clockTime(jobs.askedAt)}: ${jobText}`
			: batches && mergeSeen(merge, batches.rows, batches.askedAt).text;
	return {
		sent: { label: 'sent', value: exactTime(sentAt) },
		action: { label: 'action', value: does },
		subject: merge === null ? { label: 'job id', value: jobId } : { label: 'batch id', value: merge.target },
		seen: { label: 'seen', value: seen ?? 'the list was not refreshed since' },
		/** Current instructions of the job; `null` when there are none. */
		instructions: job?.instructionsText ?? null,
	};
}
