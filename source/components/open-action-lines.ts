import type { KnownAction } from '../jobs/acting/action-journal.ts';
import { countsOf } from '../jobs/model/counts.ts';
import type { Job } from '../jobs/model/job.ts';
import { clockTime, exactTime } from '../text/age.ts';
import { wrap } from '../text/wrap.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

const labelWidth = 14;

/** What an action may have changed of a job, on one line. */
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
 * What is known of an unconfirmed action, and what the job shows.
 *
 * @param list the last list of jobs; `undefined` while there is none. It says something only where it was asked
 *   for after the action was sent.
 */
export function openActionLines(
	{ jobId, does, sentAt }: KnownAction,
	list: { readonly rows: readonly Job[]; readonly askedAt: number } | undefined,
	width: number,
): readonly Line[] {
	const field = (label: string, value: string): readonly Line[] =>
		fieldLines({ label, value }, width, labelWidth, '  ');
	const isRead = list !== undefined && list.askedAt >= sentAt;
	const job = isRead ? list.rows.find(({ id }) => id === jobId) : undefined;
	const seen = job === undefined ? 'the job is not in the list' : stateText(job);
	return [
		[{ text: ' ' }],
		...field('sent', exactTime(sentAt)),
		...field('action', does),
		...field('job id', jobId),
		...field('seen', isRead ? `${clockTime(list.askedAt)}: ${seen}` : 'the list was not refreshed since'),
		...(job === undefined || job.instructionsText === null
			? []
			: field('', `instructions: ${job.instructionsText}`)),
		[{ text: ' ' }],
		...wrap("We don't know whether this was done; it is never sent again by itself.", width).map(
			(text): Line => [{ text, token: 'warning' }],
		),
	];
}
