import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { askCommand } from './ask-command.ts';
import { talkAboutBatches } from './batches-talk.ts';
import { mark, oneJob, someJobs } from './choose-jobs.ts';
import { talkAboutJob } from './job-talk.ts';
import { listPage, pagesOf } from './list-words.ts';
import { sayLog } from './log.ts';
import { chooseOrder, chooseStage, narrow, reverse, showAll, showSince } from './narrowing.ts';
import { assignRest, newJob, newLike } from './new-job.ts';
import { turnTo, turnToNamed } from './pages.ts';
import { talkAboutPeople } from './people-talk.ts';
import { type ListWord, listWords } from './places.ts';
import { chooseProject } from './project-talk.ts';
import { readJobs } from './reading.ts';
import { sayReport } from './report-talk.ts';
import type { Room } from './room.ts';
import { exportJobs, sayIds, sayLinks } from './sharing.ts';
import { splitBatchOf } from './split-talk.ts';
import { talkAboutUnclear } from './unclear-talk.ts';
import { chooseView, deleteView, keepView, renameView } from './views.ts';
import { watch } from './watching.ts';

/**
 * What follows: the page is said, always or where its numbers mean other jobs than before; or only the next
 * command is asked for; or another project takes over.
 */
type After = 'say' | 'say-moved' | 'ask' | ProjectRef;

const ifChanged = (isChanged: boolean): After => (isChanged ? 'say' : 'ask');

/** Does what a word of the list stands for. */
async function obey(room: Room, word: ListWord, rest: string): Promise<After> {
	const { talk, desk } = room;
	/** Goes on with the job that is named, and says the list afterwards. */
	async function withJob(act: (room: Room, job: Job) => Promise<void>): Promise<After> {
		const job = await oneJob(room, rest);
		if (job === null) return 'ask';
		await act(room, job);
		return 'say-moved';
	}
	const after = async (done: Promise<unknown>): Promise<After> => {
		await done;
		return 'say-moved';
	};
	switch (word) {
		case 'next':
			return ifChanged(turnTo(room, desk.page.get() + 1));
		case 'previous':
			return ifChanged(turnTo(room, desk.page.get() - 1));
		case 'page':
			return ifChanged(turnToNamed(room, rest.toLowerCase()));
		case 'list':
			return 'say';
		case 'filter':
			return ifChanged(await narrow(room, rest));
		case 'stage':
			return ifChanged(await chooseStage(room, rest));
		case 'since':
			return ifChanged(showSince(room));
		case 'view':
			return ifChanged(await chooseView(room, rest));
		case 'keep':
			await keepView(room, rest);
			return 'ask';
		case 'rename':
			await renameView(room, rest);
			return 'ask';
		case 'delete':
			await deleteView(room, rest);
			return 'ask';
		case 'sort':
			return ifChanged(await chooseOrder(room, rest));
		case 'reverse':
			return ifChanged(reverse(room));
		case 'clear':
			showAll(room);
			return 'say';
		case 'mark':
			await mark(room, rest);
			return 'ask';
		case 'create':
			return after(newJob(room));
		case 'like':
			return withJob(newLike);
		case 'assign':
			return withJob(assignRest);
		case 'split':
			return withJob(splitBatchOf);
		case 'link':
			sayLinks(room, await someJobs(room, rest));
			return 'ask';
		case 'id':
			sayIds(room, await someJobs(room, rest));
			return 'ask';
		case 'export':
			await exportJobs(room, rest);
			return 'ask';
		case 'batches':
			return after(talkAboutBatches(room));
		case 'people':
			return after(talkAboutPeople(room));
		case 'project':
			return (
				(await chooseProject(room, { workspace: desk.project.workspace, project: null, hasBack: true })) ??
				'say-moved'
			);
		case 'unclear':
			return after(talkAboutUnclear(room));
		case 'refresh':
			await readJobs(room);
			return 'say';
		case 'watch':
			return (await watch(room, rest)) ? 'say-moved' : 'ask';
		case 'report':
			sayReport(room);
			return 'ask';
		case 'log':
			sayLog(room);
			return 'ask';
		case 'back':
			talk.say('This is the list, from which everything begins. quit ends the program.');
			return 'ask';
		default:
			return word satisfies never;
	}
}

/** Which page it is, of which jobs: while that is the same, their numbers are. */
const placeOf = ({ page, list }: Room['desk']): string =>
	[page.get(), ...list.get().rows.map(({ job }) => job.id)].join(' ');

/** The list of a project's jobs; ends with another project. */
export async function talkAboutList(room: Room): Promise<ProjectRef> {
	const { talk, desk } = room;
	let after: After = 'say';
	let said = '';
	for (;;) {
		const last = pagesOf(desk.list.get()) - 1;
		if (desk.page.get() > last) desk.page.change(last);
		const place = placeOf(desk);
		if (after === 'say' || (after === 'say-moved' && place !== said)) talk.say(...listPage(desk));
		else if (after === 'say-moved') talk.say('Back at the list; list says it again.');
		said = place;
		const heard = await askCommand(talk, {
			place: 'Jobs',
			words: listWords,
			offered: desk.page.get() < last ? 'next' : null,
			number: 'the job of this number in full',
		});
		if (heard.kind === 'number') {
			const job = await oneJob(room, String(heard.number));
			if (job !== null) await talkAboutJob(room, job.id);
			after = job === null ? 'ask' : 'say-moved';
		} else {
			after = await obey(room, heard.word, heard.rest);
			if (typeof after === 'object') return after;
		}
	}
}
