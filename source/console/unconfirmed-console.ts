import { emptyDraft } from '../jobs/assign/draft.ts';
import { candidatesOf, candidateText } from '../jobs/assign/find-made.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { clockTime, exactTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { askCommand } from './ask-command.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { resumeJob } from './new-job.ts';
import { unconfirmedWords } from './places.ts';
import { readJobs } from './reading.ts';

function attemptLine({ job, sentAt, before }: OpenAttempt): string {
	const alike = before?.alike.length ?? 0;
	return [
		`${job.name}: ${counted(job.numImages, 'image')} of batch ${job.batch}`,
		`labeler ${job.labeler}`,
		`reviewer ${job.reviewer}`,
		`sent ${exactTime(sentAt)}`,
		...(alike === 0
			? []
			: [`${counted(alike, 'job')} just like it ${alike === 1 ? 'was' : 'were'} there before`]),
	].join(', ');
}

function sayAttempts({ ui, session }: ConsoleContext): void {
	const attempts = session.attempts();
	if (attempts.length === 0) {
		ui.say('No unconfirmed jobs.');
		return;
	}
	const { jobs } = session.list.get();
	const askedAt = Math.min(...attempts.map(({ project }) => session.askedAt(project)));
	const jobsIn = ({ project }: ProjectRef): readonly Job[] =>
		jobs.filter(({ projectRef }) => projectRef === undefined || projectRef.project === project);
	const newest = Math.max(...attempts.map(({ sentAt }) => sentAt));
	ui.say(
		...attempts.map((attempt, index) => `${index + 1}. ${attemptLine(attempt)}.`),
		...attempts.flatMap((attempt) =>
			attempt.sentAt > session.askedAt(attempt.project)
				? []
				: candidatesOf(attempt, jobsIn(attempt.project)).map(
						(candidate) => `Similar to ${attempt.job.name}: ${candidateText(candidate)}.`,
					),
		),
		askedAt < newest
			? 'No list of jobs was requested since the last one was sent. Type refresh to look for it.'
			: `Not found in the list of ${clockTime(askedAt)}, ${counted(jobs.length, 'job')}. Every refresh looks again.`,
		"We don't know whether these jobs were created. They are never sent again by themselves.",
	);
}

/** Creates that are unconfirmed: the person decides what becomes of them. */
export async function runUnconfirmedConsole(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	sayAttempts(context);
	for (;;) {
		const attempts = session.attempts();
		const heard = await askCommand(ui, {
			place: 'Unconfirmed',
			words: unconfirmedWords,
			offered: 'back',
			number: 'say what is known of this one',
		});
		const text = heard.kind === 'number' ? String(heard.number) : heard.rest;
		const attempt = attempts.length === 1 && text === '' ? attempts[0] : attempts[Number(text) - 1];
		const word = heard.kind === 'number' ? 'number' : heard.word;
		switch (word) {
			case 'back':
				return;
			case 'number':
			case 'forget':
			case 'again':
				if (attempt === undefined) ui.say('There is no such number.');
				else if (word === 'number') ui.say(`${attemptLine(attempt)}.`);
				else if (word === 'forget') {
					session.dismiss(attempt);
					tell(context, 'good', `${attempt.job.name} is forgotten.`);
				} else {
					await resumeJob(context, attempt, {
						...emptyDraft,
						...attempt.job,
						numImages: String(attempt.job.numImages),
					});
					return;
				}
				break;
			case 'refresh':
				await readJobs(context);
				sayAttempts(context);
				break;
			case 'list':
				sayAttempts(context);
				break;
			default:
				return word satisfies never;
		}
	}
}
