import { counted } from '../../text/counted.ts';
import type { ActionPlan, PlannedAction } from '../acting/action-plan.ts';
import { sumOfCounts } from '../acting/dataset-split.ts';
import { describeAction } from '../acting/describe-action.ts';
import type { SplitCounts } from '../acting/job-action.ts';
import { jobTitle } from '../model/job.ts';

/** A job of a plan, with its action or the reason why it is left out. */
export interface DescribedAction {
	readonly title: string;
	readonly words: string;
}

const countsWords = ({ train, valid, test }: SplitCounts): string =>
	`${train} train · ${valid} valid · ${test} test`;

const wordsOf = ({ action, job }: PlannedAction): string =>
	action.kind === 'accept' ? countsWords(action.counts) : describeAction({ action, job });

function totalWords(actions: readonly PlannedAction[]): string | null {
	const accepted = actions.flatMap(({ action }) => (action.kind === 'accept' ? [action.counts] : []));
	if (accepted.length > 0) return `In total: ${countsWords(sumOfCounts(accepted))}`;
	const reviewed = actions.flatMap(({ action, job }) =>
		action.kind === 'review' ? [job.annotated ?? 0] : [],
	);
	if (reviewed.length === 0) return null;
	const images = reviewed.reduce((sum, count) => sum + count, 0);
	return `In total: ${counted(images, 'annotated image')}`;
}

/** Describes what an action on jobs will do: the number of requests and e-mails, warnings, and each job. */
export function describeActionPlan({
	actions,
	leftOut,
	mails,
	mailed,
	warnings,
}: Pick<ActionPlan, 'actions' | 'leftOut' | 'mails' | 'mailed' | 'warnings'>) {
	const calls = `${counted(actions.length, 'change')}${actions.length === 1 ? '' : ', one after another'}`;
	const mail = `${counted(mails, 'e-mail')} to ${counted(mailed.length, 'person', 'people')}`;
	return {
		/** `null` when nothing is sent. */
		calls: actions.length === 0 ? null : `${calls}${mails === 0 ? '' : ` · Roboflow may send ${mail}`}`,
		warnings,
		/** Images that are added to the dataset or reviewed; `null` when there are none. */
		total: totalWords(actions),
		actions: actions.map(
			(planned): DescribedAction => ({ title: jobTitle(planned.job), words: wordsOf(planned) }),
		),
		/** `null` when no job is left out. */
		leftOutHeading: leftOut.length === 0 ? null : `${counted(leftOut.length, 'job')} left out:`,
		leftOut: leftOut.map(({ job, reason }): DescribedAction => ({ title: jobTitle(job), words: reason })),
	};
}
