import { RoboflowError } from '../api/client/errors.ts';
import { targetsIn } from '../jobs/acting/act-target.ts';
import type { ActionPlan } from '../jobs/acting/action-plan.ts';
import { isConfirmed } from '../jobs/acting/is-confirmed.ts';
import { labelerCandidates } from '../jobs/assign/candidates.ts';
import { onFailureWords } from '../jobs/model/progress.ts';
import { describeActionPlan } from '../jobs/output/describe-action-plan.ts';
import { countJobs } from '../session/count-jobs.ts';
import { planOfActing } from '../state/plan-of-acting.ts';
import { runActing } from './act-run.ts';
import { isYes } from './ask-field.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { failureWords, numberedLines, plainly, sentence } from './words.ts';

/** Formats the plan, one line per job. */
function planLines(plan: ActionPlan): readonly string[] {
	const { scope, calls, warnings, total, actions, instructions, leftOut } = describeActionPlan(plan);
	return [
		...(scope === null ? [] : [sentence(scope)]),
		...(calls === null ? [] : [sentence(plainly(calls))]),
		...warnings.map((warning) => `Warning: ${sentence(warning)}`),
		...(total === null ? [] : [sentence(plainly(total))]),
		...actions.map(({ title, words }, index) => `${index + 1}. ${title}: ${sentence(plainly(words))}`),
		...(instructions === null ? [] : ['New instructions:', ...numberedLines(instructions)]),
		...leftOut.map(({ title, words }) => `${title} is left out: ${sentence(words)}`),
	];
}

/**
 * Refreshes the jobs, so that the confirmation shows current counts.
 *
 * @returns whether it succeeded.
 */
async function count(context: ConsoleContext): Promise<boolean> {
	const { ui, program, session } = context;
	const { acting, scope } = session;
	ui.say(acting.get().jobs.length === 1 ? 'Reading the job again.' : 'Reading the jobs again.');
	try {
		const targets = targetsIn(
			scope,
			acting.get().jobs.map((job) => ({ job })),
		);
		const { read, gone } = await countJobs(program.client, targets);
		acting.change({ type: 'counted', jobs: read, gone });
		return true;
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		acting.change({ type: 'count-failed', error: error.message });
		tell(context, 'bad', sentence(`Nothing was sent, the jobs were not read: ${failureWords(error)}`));
		return false;
	}
}

/**
 * Shows the plan of an action, and runs it after confirmation. `back`, and a failure to read the jobs, return to
 * the field of the action if it has one.
 */
export async function reviewActing(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	const { acting } = session;
	if (!(await count(context))) return;
	const plan = planOfActing(acting.get(), labelerCandidates(session.list.get().jobs));
	ui.say(...planLines(plan));
	const answer = plan.actions.length === 0 ? 'leave' : await confirmed(context, plan);
	if (answer === 'send') {
		await runActing(context, plan);
		return;
	}
	ui.say(plan.actions.length === 0 ? 'Nothing is sent: every job is left out.' : 'Nothing was sent.');
	acting.change({ type: 'left' });
	if (answer === 'leave') acting.change({ type: 'left' });
}

const goingBack: readonly string[] = ['back', 'b'];
const leaving: readonly string[] = ['no', 'n', 'leave'];

/** Asks until the user types yes, or the required text, or goes back. */
async function confirmed(
	{ ui, session }: ConsoleContext,
	plan: ActionPlan,
): Promise<'send' | 'back' | 'leave'> {
	const { acting } = session;
	const { confirmation, actions } = plan;
	const hasWay = actions.length > 1;
	const sayWay = (): void => ui.say(`On failure: ${onFailureWords[acting.get().onFailure]}.`);
	if (hasWay) sayWay();
	const question =
		confirmation === null
			? `Send it? yes, back${hasWay ? ', failure' : ''}:`
			: `Type “${confirmation}” to send it, or back:`;
	for (;;) {
		const answer = await ui.ask(question);
		const word = answer.toLowerCase();
		if (confirmation === null ? isYes(word) : isConfirmed(answer, confirmation)) return 'send';
		if (goingBack.includes(word)) return 'back';
		if (leaving.includes(word)) return 'leave';
		if (hasWay && word === 'failure') {
			acting.change({ type: 'failure-way-changed' });
			sayWay();
		} else if (confirmation === null) {
			ui.say(
				`Nothing was sent. Type yes to send it, back to go back${hasWay ? ', or failure to stop or to go on after one' : ''}.`,
			);
		} else ui.say(`Nothing was sent: this does not match. Type: ${confirmation}`);
	}
}
