import type { Job } from '../jobs/model/job.ts';
import { isOneProject, refIn, type Scope } from '../jobs/model/project-ref.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import { actOn, sayOffers, undoActing } from './act-console.ts';
import { choiceNamed, isActionWord } from './action-words.ts';
import { askCommand } from './ask-command.ts';
import { runBatchesConsole } from './batches-console.ts';
import { mark, oneJob, someJobs } from './choose-jobs.ts';
import { chooseProject } from './choose-project.ts';
import type { ConsoleContext } from './console-context.ts';
import { runImagesConsole } from './images-console.ts';
import { runJobConsole } from './job-console.ts';
import { listPage, pagesOf } from './list-words.ts';
import { sayLog } from './log.ts';
import { chooseOrder, chooseStage, narrow, reverse, showAll, showSince } from './narrowing.ts';
import { assignRest, newJob, newLike } from './new-job.ts';
import { runPeopleConsole } from './people-console.ts';
import { type ListWord, listWords } from './places.ts';
import { readJobs } from './reading.ts';
import { sayProgress } from './say-progress.ts';
import { sayReport } from './say-report.ts';
import { exportJobs, sayIds, sayLinks } from './share-jobs.ts';
import { splitBatchOf } from './split-console.ts';
import { runUnconfirmedConsole } from './unconfirmed-console.ts';
import { chooseView, deleteView, keepView, renameView } from './views.ts';
import { watch } from './watching.ts';

/** Goes to a page; reports if it does not exist. */
function turnTo({ ui, session }: ConsoleContext, page: number): boolean {
	const pages = pagesOf(session.list.get());
	if (!Number.isInteger(page) || page < 0 || page >= pages) {
		ui.say(pages === 1 ? 'There is only this page.' : `The pages go from 1 to ${pages}.`);
		return false;
	}
	session.page.change(page);
	return true;
}

/** Goes to a page by its number, `first` or `last`. */
function turnToNamed(context: ConsoleContext, name: string): boolean {
	const pages = pagesOf(context.session.list.get());
	if (name === 'first') return turnTo(context, 0);
	return turnTo(context, name === 'last' ? pages - 1 : Number(name || Number.NaN) - 1);
}

/**
 * What to do after a command: print the page, print it only if its numbers refer to other jobs than before,
 * ask for the next command, or switch to another scope.
 */
type After = 'say' | 'say-moved' | 'ask' | Scope;

const ifChanged = (isChanged: boolean): After => (isChanged ? 'say' : 'ask');

/** Runs a command of the list. */
async function obey(context: ConsoleContext, word: ListWord, rest: string): Promise<After> {
	const { ui, session } = context;
	/** Runs a function with the named job, then prints the list. */
	async function withJob(act: (context: ConsoleContext, job: Job) => Promise<void>): Promise<After> {
		const job = await oneJob(context, rest);
		if (job === null) return 'ask';
		await act(context, job);
		return 'say-moved';
	}
	const after = async (done: Promise<unknown>): Promise<After> => {
		await done;
		return 'say-moved';
	};
	if (isActionWord(word)) return after(actOn(context, choiceNamed(word), await someJobs(context, rest)));
	switch (word) {
		case 'next':
			return ifChanged(turnTo(context, session.page.get() + 1));
		case 'previous':
			return ifChanged(turnTo(context, session.page.get() - 1));
		case 'page':
			return ifChanged(turnToNamed(context, rest.toLowerCase()));
		case 'list':
			return 'say';
		case 'filter':
			return ifChanged(await narrow(context, rest));
		case 'stage':
			return ifChanged(await chooseStage(context, rest));
		case 'since':
			return ifChanged(showSince(context));
		case 'view':
			return ifChanged(await chooseView(context, rest));
		case 'keep':
			await keepView(context, rest);
			return 'ask';
		case 'rename':
			await renameView(context, rest);
			return 'ask';
		case 'delete':
			await deleteView(context, rest);
			return 'ask';
		case 'sort':
			return ifChanged(await chooseOrder(context, rest));
		case 'reverse':
			return ifChanged(reverse(context));
		case 'clear':
			showAll(context);
			return 'say';
		case 'mark':
			await mark(context, rest);
			return 'ask';
		case 'create':
			// With several projects, a job of the list determines the project.
			return isOneProject(session.scope)
				? after(newJob(context, session.scope))
				: withJob((_, job) => newJob(context, refIn(session.scope, job)));
		case 'like':
			return withJob(newLike);
		case 'assign':
			return withJob(assignRest);
		case 'split':
			return withJob(splitBatchOf);
		case 'act':
			sayOffers(context, await someJobs(context, rest));
			return 'ask';
		case 'undo':
			return after(undoActing(context));
		case 'images':
			return withJob(runImagesConsole);
		case 'link':
			sayLinks(context, await someJobs(context, rest));
			return 'ask';
		case 'id':
			sayIds(context, await someJobs(context, rest));
			return 'ask';
		case 'export':
			await exportJobs(context, rest);
			return 'ask';
		case 'batches':
			return after(runBatchesConsole(context));
		case 'people':
			return after(runPeopleConsole(context));
		case 'progress':
			await sayProgress(context, rest);
			return 'ask';
		case 'project':
			return (
				(await chooseProject(context, {
					workspace: session.scope.workspace,
					project: null,
					hasBack: true,
				})) ?? 'say-moved'
			);
		case 'unconfirmed':
			return after(runUnconfirmedConsole(context));
		case 'refresh':
			await readJobs(context);
			return 'say';
		case 'watch':
			return (await watch(context, rest)) ? 'say-moved' : 'ask';
		case 'report':
			sayReport(context);
			return 'ask';
		case 'log':
			sayLog(context);
			return 'ask';
		case 'back':
			ui.say('This is the job list. Type quit to quit the program.');
			return 'ask';
		default:
			return word satisfies never;
	}
}

/** Identifies the page and its jobs. While this text stays the same, so do the jobs' numbers. */
const placeOf = ({ page, list }: ConsoleContext['session']): string =>
	[page.get(), ...list.get().rows.map(({ key }) => key)].join(' ');

/** Runs the job list of a scope. Returns the next scope. */
export async function runListConsole(context: ConsoleContext): Promise<Scope> {
	const { ui, session } = context;
	let after: After = 'say';
	let said = '';
	for (;;) {
		const last = pagesOf(session.list.get()) - 1;
		if (session.page.get() > last) session.page.change(last);
		const place = placeOf(session);
		if (after === 'say' || (after === 'say-moved' && place !== said)) ui.say(...listPage(session));
		else if (after === 'say-moved') ui.say('Back at the list. Type list to print it again.');
		said = place;
		const heard = await askCommand(ui, {
			place: 'Jobs',
			words: listWords,
			offered: session.page.get() < last ? 'next' : null,
			number: 'the job of this number in full',
		});
		if (heard.kind === 'number') {
			const job = await oneJob(context, String(heard.number));
			if (job !== null) await runJobConsole(context, rowKey(job));
			after = job === null ? 'ask' : 'say-moved';
		} else {
			after = await obey(context, heard.word, heard.rest);
			if (typeof after === 'object') return after;
		}
	}
}
