import { candidatesOf, candidateText } from '../jobs/assign/find-made.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import { describeNewJob } from '../jobs/output/describe-new-job.ts';
import { clockTime, exactTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { wrap } from '../text/wrap.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

const labelWidth = 14;

/**
 * Formats the details of an unconfirmed create.
 *
 * @param list the last job list; `undefined` if there is none. It is relevant only if it was requested after
 * the attempt was sent.
 */
export function attemptLines(
	attempt: OpenAttempt,
	list: { readonly rows: readonly Job[]; readonly askedAt: number } | undefined,
	width: number,
): readonly Line[] {
	const { job, sentAt, before } = attempt;
	const { name, batch, images, labeler, reviewer } = describeNewJob(job);
	const isLookedFor = list !== undefined && list.askedAt >= sentAt;
	const field = (label: string, value: string): readonly Line[] =>
		fieldLines({ label, value }, width, labelWidth, '  ');
	const looked = isLookedFor
		? `not found in the list of ${clockTime(list.askedAt)} (${counted(list.rows.length, 'job')}); every refresh looks again`
		: 'no list of jobs was requested since it was sent; every refresh looks for it';
	const candidates = isLookedFor ? candidatesOf(attempt, list.rows) : [];
	const alike = before?.alike.length ?? 0;
	return [
		[{ text: ' ' }],
		...field('sent', exactTime(sentAt)),
		...[name, batch, images, labeler, reviewer].flatMap(({ label, value }) => field(label, value)),
		...field('looked for', looked),
		...(alike === 0 ? [] : field('', `${counted(alike, 'identical job')} existed before`)),
		...candidates.flatMap((candidate) => field('similar', candidateText(candidate))),
		[{ text: ' ' }],
		...wrap("We don't know whether this job was created; it is not resent automatically.", width).map(
			(text): Line => [{ text, token: 'warning' }],
		),
	];
}
