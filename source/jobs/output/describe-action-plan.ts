import { counted } from '../../text/counted.ts';
import { withBreakSigns } from '../../text/with-break-signs.ts';
import type { ActionPlan, PlannedAction } from '../acting/action-plan.ts';
import { sumOfCounts } from '../acting/dataset-split.ts';
import { describeAction, imagesText, splitText } from '../acting/describe-action.ts';
import { jobTitle } from '../model/job.ts';
import { rowKey } from '../model/row-key.ts';

/** A job of a plan, with its action or the reason why it is left out. */
export interface DescribedAction {
	readonly title: string;
	readonly words: string;
}

/** Text of instructions on one line. */
const oneLine = (text: string | null): string => withBreakSigns(text ?? '') || 'none';

/** Returns the new instructions when they are the same for all jobs; `null` otherwise. */
function sharedInstructions(actions: readonly PlannedAction[]): string | null {
	const [text, ...others] = new Set(
		actions.map(({ action }) => (action.kind === 'instructions' ? action.text : null)),
	);
	return text === undefined || others.length > 0 ? null : text;
}

function wordsOf({ action, job }: PlannedAction, shared: string | null): string {
	switch (action.kind) {
		case 'accept':
			return splitText(action.counts);
		case 'instructions': {
			const now = `now: ${oneLine(job.instructionsText)}`;
			return shared === null ? `${now} · new: ${oneLine(action.text)}` : now;
		}
		default:
			return describeAction({ action, job });
	}
}

/** Maximum number of people whose addresses are named. */
const mostNamed = 3;

const peopleWords = (mailed: readonly string[]): string =>
	mailed.length <= mostNamed ? mailed.join(', ') : counted(mailed.length, 'person', 'people');

function totalWords(actions: readonly PlannedAction[]): string | null {
	const accepted = actions.flatMap(({ action }) => (action.kind === 'accept' ? [action.counts] : []));
	if (accepted.length > 0) return `In total: ${splitText(sumOfCounts(accepted))}`;
	const moved = actions.flatMap(({ action, job }) => (action.kind === 'unassign' ? [job] : []));
	if (moved.length > 1) return `In total: ${imagesText(moved)}`;
	const reviewed = actions.flatMap(({ action, job }) =>
		action.kind === 'review' ? [job.annotated ?? 0] : [],
	);
	if (reviewed.length === 0) return null;
	const images = reviewed.reduce((sum, count) => sum + count, 0);
	return `In total: ${counted(images, 'annotated image')}`;
}

/** Returns how many jobs an action is for, when others are left out; `null` otherwise. */
function scopeWords(actions: ActionPlan['actions'], leftOut: ActionPlan['leftOut']): string | null {
	const acted = new Set(actions.map(({ job }) => rowKey(job)));
	const others = new Set(leftOut.map(({ job }) => rowKey(job))).difference(acted);
	if (acted.size === 0 || others.size === 0) return null;
	return `${acted.size} of ${counted(acted.size + others.size, 'job')}, ${others.size} left out`;
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
	const mail = `${counted(mails, 'e-mail')} to ${peopleWords(mailed)}`;
	const instructions = sharedInstructions(actions);
	return {
		/** `null` when nothing is sent. */
		calls: actions.length === 0 ? null : `${calls}${mails === 0 ? '' : ` · Roboflow may send ${mail}`}`,
		/** How many jobs are left out; `null` for none. */
		scope: scopeWords(actions, leftOut),
		warnings,
		/** Images that are added to the dataset, reviewed or moved; `null` when there are none. */
		total: totalWords(actions),
		actions: actions.map(
			(planned): DescribedAction => ({ title: jobTitle(planned.job), words: wordsOf(planned, instructions) }),
		),
		/** The new instructions of all jobs, with line breaks; `null` for another action, and when they differ. */
		instructions,
		/** `null` when no job is left out. */
		leftOutHeading: leftOut.length === 0 ? null : `${counted(leftOut.length, 'job')} left out:`,
		leftOut: leftOut.map(({ job, reason }): DescribedAction => ({ title: jobTitle(job), words: reason })),
	};
}
