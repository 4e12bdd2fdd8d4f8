import type { KnownAction } from '../jobs/acting/action-journal.ts';
import {
	allUnconfirmed,
	isMerge,
	notRecorded,
	type Unconfirmed,
	unconfirmedText,
} from '../jobs/acting/unconfirmed.ts';
import { emptyDraft } from '../jobs/assign/draft.ts';
import { candidatesOf, candidateText } from '../jobs/assign/find-made.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { describeOpenAction } from '../jobs/output/describe-open-action.ts';
import { clockTime, exactTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { askCommand } from './ask-command.ts';
import { askYes } from './ask-field.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { resumeJob } from './new-job.ts';
import { unconfirmedWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import { plainly } from './words.ts';

function attemptLine({ job, sentAt, before }: OpenAttempt): string {
	const alike = before?.alike.length ?? 0;
	return [
		`${job.name}: ${counted(job.numImages, 'image')} of batch ${job.batch}`,
		`labeler ${job.labeler}`,
		`reviewer ${job.reviewer}`,
		`sent ${exactTime(sentAt)}`,
		...(alike === 0 ? [] : [`${counted(alike, 'job')} identical to it existed before`]),
	].join(', ');
}

function sayAttempts({ ui, session }: ConsoleContext, attempts: readonly OpenAttempt[]): void {
	if (attempts.length === 0) return;
	const { jobs } = session.list.get();
	const askedAt = Math.min(...attempts.map(({ project }) => session.askedAt(project)));
	const newest = Math.max(...attempts.map(({ sentAt }) => sentAt));
	ui.say(
		...attempts.map((attempt, index) => `${index + 1}. ${attemptLine(attempt)}.`),
		...attempts.flatMap((attempt) =>
			attempt.sentAt > session.askedAt(attempt.project)
				? []
				: candidatesOf(attempt, jobsIn(session, attempt)).map(
						(candidate) => `Similar to ${attempt.job.name}: ${candidateText(candidate)}.`,
					),
		),
		askedAt < newest
			? 'No list of jobs was requested since the last one was sent. Type refresh to look for it.'
			: `Not found in the list of ${clockTime(askedAt)}, ${counted(jobs.length, 'job')}. Every refresh looks again.`,
		"We don't know whether these jobs were created. They are not resent automatically.",
	);
}

const jobsIn = (
	{ list }: ConsoleContext['session'],
	{ project }: { readonly project: ProjectRef },
): readonly Job[] =>
	list
		.get()
		.jobs.filter(({ projectRef }) => projectRef === undefined || projectRef.project === project.project);

function actionLine({ session }: ConsoleContext, action: KnownAction): string {
	const { sent, seen } = describeOpenAction(action, session.seenLists(action.project));
	return `${action.name}: ${plainly(action.does)}, sent ${sent.value}. Seen: ${plainly(seen.value)}`;
}

/** @param before number of rows listed above. */
function sayActions(context: ConsoleContext, actions: readonly KnownAction[], before: number): void {
	if (actions.length === 0) return;
	context.ui.say(
		...actions.map((action, index) => `${before + index + 1}. ${actionLine(context, action)}.`),
		"We don't know whether these actions were done. They are not resent automatically.",
		`Look at the job, then type forget ${before + 1} to discard it from this list.`,
	);
}

function sayAll(context: ConsoleContext): void {
	const { ui, session } = context;
	const attempts = session.attempts();
	const actions = session.openActions();
	if (attempts.length + actions.length === 0) ui.say('No unconfirmed actions.');
	sayAttempts(context, attempts);
	sayActions(context, actions, attempts.length);
}

/** Finds the row with a number. If there is only one row, no number is needed. */
function namedIn({ session }: ConsoleContext, text: string): Unconfirmed | undefined {
	const all = allUnconfirmed(session.attempts(), session.openActions());
	return all.length === 1 && text === '' ? all[0] : all[Number(text) - 1];
}

/** Stops looking for an unconfirmed create or action, after confirmation. */
async function forget(context: ConsoleContext, one: Unconfirmed): Promise<void> {
	const { session, ui } = context;
	const name = one.kind === 'create' ? one.attempt.job.name : `${one.action.name}, ${one.action.does},`;
	if (!(await askYes(ui, `Forget ${name.replace(/,$/, '')}? The program stops looking for it.`, false)))
		return;
	if (session.discard(one)) tell(context, 'good', `${name} is forgotten.`);
	else tell(context, 'bad', `Not forgotten: ${notRecorded}.`);
}

/** Undoes the last `forget`. */
function undo(context: ConsoleContext): void {
	const last = context.session.undoDiscard();
	if (last === null) context.ui.say('Nothing to undo: nothing was forgotten since the program began.');
	else if (last === 'not-recorded') tell(context, 'bad', `Not undone: ${notRecorded}.`);
	else tell(context, 'good', `Undone: ${unconfirmedText(last)} is unconfirmed again.`);
}

/** Lists unconfirmed creates and actions. The user decides what to do with each. */
export async function runUnconfirmedConsole(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	sayAll(context);
	for (;;) {
		const heard = await askCommand(ui, {
			place: 'Unconfirmed',
			words: unconfirmedWords,
			offered: 'back',
			number: 'say what is known of this one',
		});
		const one = namedIn(context, heard.kind === 'number' ? String(heard.number) : heard.rest);
		const word = heard.kind === 'number' ? 'number' : heard.word;
		switch (word) {
			case 'back':
				return;
			case 'number':
			case 'forget':
			case 'again':
				if (one === undefined) ui.say('There is no such number.');
				else if (word === 'forget') await forget(context, one);
				else if (word === 'number')
					ui.say(`${one.kind === 'create' ? attemptLine(one.attempt) : actionLine(context, one.action)}.`);
				else if (one.kind === 'action')
					ui.say(
						isMerge(one)
							? 'Look at the batches, forget this, then merge again from the batches.'
							: 'Look at the job, forget this, then act on the job again from the list.',
					);
				else {
					const { job } = one.attempt;
					await resumeJob(context, one.attempt, {
						...emptyDraft,
						...job,
						numImages: String(job.numImages),
					});
					return;
				}
				break;
			case 'refresh':
				await readJobs(context);
				if (session.openActions().some(({ merge }) => merge !== null)) await readBatches(context);
				sayAll(context);
				break;
			case 'list':
				sayAll(context);
				break;
			case 'undo':
				undo(context);
				break;
			default:
				return word satisfies never;
		}
	}
}
