import type { KnownAction } from '../jobs/acting/action-journal.ts';
import type { Job } from '../jobs/model/job.ts';
import { describeOpenAction } from '../jobs/output/describe-open-action.ts';
import { wrap } from '../text/wrap.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

const labelWidth = 14;

/**
 * Formats the details of an unconfirmed action, and the job's current state.
 *
 * @param list the last job list; `undefined` if there is none. It is relevant only if it was requested after
 * the action was sent.
 */
export function openActionLines(
	action: KnownAction,
	list: { readonly rows: readonly Job[]; readonly askedAt: number } | undefined,
	width: number,
): readonly Line[] {
	const described = describeOpenAction(action, list);
	const { sent, seen, jobId, instructions } = described;
	const noted = instructions === null ? [] : [{ label: '', value: `instructions: ${instructions}` }];
	return [
		[{ text: ' ' }],
		...[sent, described.action, jobId, seen, ...noted].flatMap((field) =>
			fieldLines(field, width, labelWidth, '  '),
		),
		[{ text: ' ' }],
		...wrap("We don't know whether this was done; it is not resent automatically.", width).map(
			(text): Line => [{ text, token: 'warning' }],
		),
	];
}
