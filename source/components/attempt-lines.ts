import { clockTime, exactTime } from '../jobs/age.ts';
import type { OpenAttempt } from '../jobs/journal.ts';
import { toWidth } from '../jobs/text-width.ts';
import { wrap } from '../jobs/wrap.ts';
import type { Line } from './line.tsx';

const labelWidth = 14;

/**
 * What is known of a create that got no clear answer.
 *
 * @param jobCount jobs of the last list; `null` while there is none.
 * @param updatedAt when that list was read; milliseconds since the epoch.
 */
export function attemptLines(
	{ job, sentAt, before }: OpenAttempt,
	jobCount: number | null,
	updatedAt: number,
	width: number,
): readonly Line[] {
	const field = (label: string, value: string): readonly Line[] =>
		wrap(value, width - labelWidth).map((text, index) => [
			{ text: toWidth(index === 0 ? `  ${label}` : '', labelWidth), token: 'dim' },
			{ text },
		]);
	const looked =
		jobCount === null
			? 'the list of jobs is not known yet'
			: `not among the ${jobCount} jobs that were read at ${clockTime(updatedAt)}; every refresh looks again`;
	const alike = before?.alike.length ?? 0;
	return [
		[{ text: ' ' }],
		...field('sent', exactTime(sentAt)),
		...field('name', job.name),
		...field('batch', job.batch),
		...field('images', String(job.numImages)),
		...field('labeler', job.labeler),
		...field('reviewer', job.reviewer),
		...field('looked for', looked),
		...(alike === 0 ? [] : field('', `${alike} jobs just like it were there before`)),
		[{ text: ' ' }],
		...wrap('It may have been made all the same; it is never sent again by itself.', width).map(
			(text): Line => [{ text, token: 'warning' }],
		),
	];
}
