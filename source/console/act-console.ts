import { type ActionChoice, actionChoices, notUndoable } from '../jobs/acting/action-choice.ts';
import type { Job } from '../jobs/model/job.ts';
import { chooseAction, offerIn } from '../state/choose-action.ts';
import { wordOfChoice } from './action-words.ts';
import { askActing } from './ask-acting.ts';
import type { ConsoleContext } from './console-context.ts';
import { mayAct } from './may-create.ts';
import { reviewActing } from './review-acting.ts';
import { plainly, sentence } from './words.ts';

/** Lists the actions for jobs, with the reason for each unavailable one. */
export function sayOffers({ ui, session }: ConsoleContext, jobs: readonly Job[]): void {
	if (jobs.length === 0) return;
	const { isMissing } = session.acting.get();
	const earlier = session.earlier();
	ui.say(
		...actionChoices.map((choice) => {
			const { does, reason } = offerIn({ jobs, isMissing, earlier }, choice);
			const word = wordOfChoice(choice);
			return reason === null
				? `${word}: ${sentence(plainly(does))}`
				: `${word}, not now: ${sentence(reason)}`;
		}),
	);
}

/** Runs an action on jobs: asks for its values, shows the plan, and sends it after confirmation. */
export async function actOn(
	context: ConsoleContext,
	choice: ActionChoice,
	jobs: readonly Job[],
): Promise<void> {
	const { acting, earlier } = context.session;
	if (jobs.length === 0 || !mayAct(context)) return;
	acting.change({ type: 'opened', jobs, earlier: earlier() });
	acting.change(chooseAction(acting.get(), choice));
	const { error } = acting.get();
	if (error !== null) context.ui.say(sentence(error));
	while (acting.get().step !== 'choosing') {
		if (acting.get().step === 'editing' && !(await askActing(context, choice)))
			acting.change({ type: 'left' });
		else await reviewActing(context);
	}
}

/** Undoes the last action, if possible. */
export async function undoActing(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	if (!mayAct(context)) return;
	const { undo, lastChoice } = session.acting.get();
	if (undo.length === 0) {
		ui.say(sentence(notUndoable(lastChoice)));
		return;
	}
	session.acting.change({ type: 'undo-opened' });
	await reviewActing(context);
}
