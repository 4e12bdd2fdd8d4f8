import type { ActionPlan, PlannedAction } from '../jobs/acting/action-plan.ts';
import { sumOfCounts } from '../jobs/acting/dataset-split.ts';
import { describeAction } from '../jobs/acting/describe-action.ts';
import type { SplitCounts } from '../jobs/acting/job-action.ts';
import type { OnFailure } from '../jobs/assign/sending.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { counted } from '../text/counted.ts';
import { toWidth, truncateMiddle, widthOf } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from './line.tsx';

export interface ActionPlanLinesOptions {
	readonly plan: ActionPlan;
	readonly onFailure: OnFailure;
	/** The key that changes what happens after a failure; `null` where there is none. */
	readonly failureKey: string | null;
	readonly width: number;
}

const empty: Line = [{ text: ' ' }];

const countsWords = ({ train, valid, test }: SplitCounts): string =>
	`${train} train · ${valid} valid · ${test} test`;

const wordsOf = ({ action }: PlannedAction): string =>
	action.kind === 'accept' ? countsWords(action.counts) : describeAction(action);

/** What an action on jobs will do: to which, with how many calls and mails, and which are left out. */
export function actionPlanLines(options: ActionPlanLinesOptions): readonly Line[] {
	const { plan, onFailure, failureKey, width } = options;
	const { actions, leftOut, mails, mailed, warnings } = plan;
	const wrapped = (text: string, token: 'text' | 'warning' | 'dim'): readonly Line[] =>
		wrap(text, width).map((line) => [{ text: line, token }]);
	const mail = `${counted(mails, 'mail')} to ${counted(mailed.length, 'person', 'people')}`;
	const calls = actions.length === 1 ? '1 call' : `${actions.length} calls, one after another`;
	const names = [...actions, ...leftOut].map(({ job }) => widthOf(jobTitle(job)));
	const nameWidth = Math.min(Math.floor(width * 0.45), Math.max(0, ...names));
	const row = ({ job }: Pick<PlannedAction, 'job'>, words: string, isLeftOut: boolean): Line => [
		{
			text: `${isLeftOut ? '–' : '·'} ${toWidth(truncateMiddle(jobTitle(job), nameWidth), nameWidth)}`,
			token: isLeftOut ? 'dim' : 'text',
		},
		{ text: `  ${words}`, token: 'dim' },
	];
	const accepted = actions.flatMap(({ action }) => (action.kind === 'accept' ? [action.counts] : []));
	const way = onFailure === 'stop' ? 'stop' : 'go on with the others';
	return [
		...(actions.length === 0
			? []
			: wrapped(`${calls}${mails === 0 ? '' : ` · the service may send ${mail}`}`, 'text')),
		...warnings.flatMap((warning) => wrapped(`! ${warning}`, 'warning')),
		...(accepted.length === 0 ? [] : wrapped(`In total: ${countsWords(sumOfCounts(accepted))}`, 'text')),
		empty,
		...actions.map((planned) => row(planned, wordsOf(planned), false)),
		...(leftOut.length === 0
			? []
			: [empty, ...wrapped(`${counted(leftOut.length, 'job')} left out:`, 'warning')]),
		...leftOut.map((left) => row(left, left.reason, true)),
		...(actions.length < 2 || failureKey === null
			? []
			: [
					empty,
					[
						{ text: 'after a failure: ', token: 'dim' },
						{ text: way },
						{ text: ` (${failureKey} changes it)`, token: 'dim' },
					] satisfies Line,
				]),
	];
}
