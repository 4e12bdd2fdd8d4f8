import { type Job, jobTitle } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import { markedJobs, shownJobs } from '../state/list-selectors.ts';
import type { ListState } from '../state/list-state.ts';
import { notShownWords } from '../state/not-shown.ts';
import { counted } from '../text/counted.ts';
import { askField } from './ask-field.ts';
import type { ConsoleContext } from './console-context.ts';

/**
 * Finds a job by its number in the list or by its id.
 *
 * @returns `null` if it is not found, after reporting that.
 */
function jobAt({ ui, session }: ConsoleContext, text: string): Job | null {
	const { rows, jobs } = session.list.get();
	const isNumber = /^\d{1,6}\.?$/.test(text);
	const found = isNumber ? rows[Number.parseInt(text, 10) - 1]?.job : jobs.find(({ id }) => id === text);
	if (found !== undefined) return found;
	if (rows.length === 0) ui.say('There is no job in the list.');
	else
		ui.say(
			isNumber
				? `There is no number ${text}; the list goes from 1 to ${rows.length}.`
				: `“${text}” is not a number in the list and not a job id.`,
		);
	return null;
}

/** Returns the job that a command names. Asks for it if none is named. */
export async function oneJob(context: ConsoleContext, rest: string): Promise<Job | null> {
	if (rest !== '') return jobAt(context, rest);
	const answer = await askField(context.ui, {
		question: 'Which job?',
		offered: 'back',
		help: 'The number of the job in the list, or its id.',
	});
	return answer.kind === 'typed' ? jobAt(context, answer.text) : null;
}

/** Returns the jobs that a command names, else the marked jobs, else asks for one. */
export async function someJobs(context: ConsoleContext, rest: string): Promise<readonly Job[]> {
	const list = context.session.list.get();
	if (rest.toLowerCase() === 'all') return shownJobs(list);
	if (rest === '') {
		const marked = markedJobs(list);
		if (marked.length > 0) {
			const note = notShownWords(list, marked);
			if (note !== '') context.ui.say(`${counted(marked.length, 'marked job')}${note}.`);
			return marked;
		}
	}
	if (/[\s,]/.test(rest)) {
		const jobs = [...new Set(rest.split(/[\s,]+/).map((text) => jobAt(context, text)))];
		return jobs.every((job) => job !== null) ? jobs : [];
	}
	const job = await oneJob(context, rest);
	return job === null ? [] : [job];
}

/** Says how many jobs are marked, and how many of those are not shown. */
export const marksText = (list: ListState): string =>
	`${list.marks.size} marked${notShownWords(list, markedJobs(list))}.`;

/** Marks or unmarks jobs: `all`, `none`, or numbers. */
export async function mark(context: ConsoleContext, rest: string): Promise<void> {
	const { ui, session } = context;
	const { list } = session;
	const word = rest.toLowerCase();
	if (word === 'none') list.change({ type: 'marks-cleared' });
	else if (word === 'all') list.change({ type: 'all-marked' });
	else {
		const named = rest === '' ? await oneJob(context, '') : null;
		const jobs = rest === '' ? (named === null ? [] : [named]) : await someJobs(context, rest);
		for (const job of jobs) {
			list.change({ type: 'job-chosen', id: rowKey(job) });
			list.change({ type: 'mark-toggled', height: 1 });
		}
		ui.say(
			...jobs.map((job) => `${jobTitle(job)}: ${list.get().marks.has(rowKey(job)) ? 'marked' : 'unmarked'}.`),
		);
	}
	ui.say(marksText(list.get()));
}
