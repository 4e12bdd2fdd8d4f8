import type { KnownAction } from '../jobs/acting/action-journal.ts';
import type { Unconfirmed } from '../jobs/acting/unconfirmed.ts';
import { candidatesOf, candidateText } from '../jobs/assign/find-made.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import type { Described } from '../jobs/output/describe-job.ts';
import { describeNewJob } from '../jobs/output/describe-new-job.ts';
import { describeOpenAction, type SeenLists } from '../jobs/output/describe-open-action.ts';
import { clockTime, exactTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { wrap } from '../text/wrap.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

const labelWidth = 14;

function attemptFields(attempt: OpenAttempt, { jobs: list }: SeenLists): readonly Described[] {
	const { job, sentAt, before } = attempt;
	const { name, batch, images, labeler, reviewer } = describeNewJob(job);
	const isLookedFor = list !== undefined && list.askedAt >= sentAt;
	const looked = isLookedFor
		? `not found in the list of ${clockTime(list.askedAt)} (${counted(list.rows.length, 'job')}); every refresh looks again`
		: 'no list of jobs was requested since it was sent; every refresh looks for it';
	const similar = isLookedFor ? candidatesOf(attempt, list.rows) : [];
	const alike = before?.alike.length ?? 0;
	return [
		{ label: 'sent', value: exactTime(sentAt) },
		...[name, batch, images, labeler, reviewer],
		{ label: 'looked for', value: looked },
		...(alike === 0 ? [] : [{ label: '', value: `${counted(alike, 'identical job')} existed before` }]),
		...similar.map((candidate) => ({ label: 'similar', value: candidateText(candidate) })),
	];
}

function actionFields(action: KnownAction, lists: SeenLists): readonly Described[] {
	const { sent, action: does, subject, seen, instructions } = describeOpenAction(action, lists);
	const noted = instructions === null ? [] : [{ label: '', value: `instructions: ${instructions}` }];
	return [sent, does, subject, seen, ...noted];
}

/** Formats the details of an unconfirmed create or action, and what the lists of its project show about it. */
export function unconfirmedFields(one: Unconfirmed, lists: SeenLists, width: number): readonly Line[] {
	const fields = one.kind === 'create' ? attemptFields(one.attempt, lists) : actionFields(one.action, lists);
	const what = one.kind === 'create' ? 'this job was created' : 'this was done';
	return [
		[{ text: ' ' }],
		...fields.flatMap((field) => fieldLines(field, width, labelWidth, '  ')),
		[{ text: ' ' }],
		...wrap(`We don't know whether ${what}; it is not resent automatically.`, width).map(
			(text): Line => [{ text, token: 'warning' }],
		),
	];
}
