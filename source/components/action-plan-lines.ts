import type { ActionPlan } from '../jobs/acting/action-plan.ts';
import type { OnFailure } from '../jobs/model/progress.ts';
import { type DescribedAction, describeActionPlan } from '../jobs/output/describe-action-plan.ts';
import { toWidth, truncate, truncateMiddle, widthOf } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import { failureLines } from './failure-lines.ts';
import type { Line } from './line.tsx';

export interface ActionPlanLinesOptions {
	readonly plan: ActionPlan;
	readonly onFailure: OnFailure;
	/** Key that changes what happens on failure; `null` if there is none. */
	readonly failureKey: string | null;
	readonly width: number;
}

/** Maximum number of lines below the name of one of several jobs. */
const mostWords = 3;

const empty: Line = [{ text: ' ' }];

/** Formats the plan of an action: the jobs, the number of calls and e-mails, and the skipped jobs. */
export function actionPlanLines(options: ActionPlanLinesOptions): readonly Line[] {
	const { plan, onFailure, failureKey, width } = options;
	const { scope, calls, warnings, total, actions, instructions, ...rest } = describeActionPlan(plan);
	const { leftOutHeading, leftOut } = rest;
	const wrapped = (text: string, token: 'text' | 'warning' | 'dim'): readonly Line[] =>
		wrap(text, width).map((line) => [{ text: line, token }]);
	const names = [...actions, ...leftOut].map(({ title }) => widthOf(title));
	const nameWidth = Math.min(Math.floor(width * 0.45), Math.max(0, ...names));
	// Words that do not fit beside the name go below it: nothing of a final step is cut.
	const row = ({ title, words }: DescribedAction): readonly Line[] =>
		nameWidth + widthOf(words) + 4 <= width
			? [
					[
						{ text: `· ${toWidth(truncateMiddle(title, nameWidth), nameWidth)}` },
						{ text: `  ${words}`, token: 'dim' },
					],
				]
			: [
					[{ text: `· ${truncateMiddle(title, width - 2)}` }],
					...wordLines(words, width - 4, actions.length === 1 ? Number.POSITIVE_INFINITY : mostWords).map(
						(text): Line => [{ text: `    ${text}`, token: 'dim' }],
					),
				];
	const failure = failureKey === null ? [] : failureLines(onFailure, actions.length, failureKey);
	return [
		...(scope === null ? [] : wrapped(scope, 'warning')),
		...(calls === null ? [] : wrapped(calls, 'text')),
		...warnings.flatMap((warning) => wrapped(`! ${warning}`, 'warning')),
		...(total === null ? [] : wrapped(total, 'text')),
		empty,
		...actions.flatMap(row),
		...(instructions === null
			? []
			: [empty, ...`new:\n${instructions}`.split('\n').flatMap((line) => wrapped(line, 'text'))]),
		...(leftOutHeading === null ? [] : [empty, ...wrapped(leftOutHeading, 'warning')]),
		...leftOut.flatMap(({ title, words }) =>
			wrap(`– ${title}: ${words}`, width).map((text): Line => [{ text, token: 'dim' }]),
		),
		...(failure.length === 0 ? [] : [empty, ...failure]),
	];
}

/** Wraps words to at most `most` lines; the last one shows if there is more. */
function wordLines(words: string, width: number, most: number): readonly string[] {
	const lines = wrap(words, width);
	if (lines.length <= most) return lines;
	const [last = '', ...rest] = lines.slice(most - 1);
	return [...lines.slice(0, most - 1), truncate(`${last} ${rest.join(' ')}`, width)];
}
