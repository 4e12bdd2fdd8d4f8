import { RoboflowError } from '../api/client/errors.ts';
import { batchKeyOf, type Job } from '../jobs/model/job.ts';
import { isOneProject, refIn } from '../jobs/model/project-ref.ts';
import { rowAt, rowKey } from '../jobs/model/row-key.ts';
import { linksIn } from '../jobs/model/web-link.ts';
import { actOn, sayOffers, undoActing } from './act-console.ts';
import { choiceNamed, isActionWord } from './action-words.ts';
import { askCommand } from './ask-command.ts';
import type { ConsoleContext } from './console-context.ts';
import { runImagesConsole } from './images-console.ts';
import { wholeJob } from './job-words.ts';
import { sayLog } from './log.ts';
import { assignRest, newJob, newLike } from './new-job.ts';
import { jobWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import { sayIds, sayLinks } from './share-jobs.ts';
import { splitBatchOf } from './split-console.ts';
import { watch } from './watching.ts';
import { failureWords, sentence } from './words.ts';

/** Returns the job with a key, in the list or not; `null` if it is not found, after reporting that. */
async function jobOf({ ui, session, program }: ConsoleContext, id: string): Promise<Job | null> {
	const listed = session.list.get().jobs.find((job) => rowKey(job) === id);
	if (listed !== undefined) return listed;
	try {
		const { ref, id: own } = rowAt(session.scope, id);
		const read = await program.client.job(ref, own);
		const job = isOneProject(session.scope) ? read : { ...read, projectRef: ref };
		ui.say(...(job.problems ?? []).map((problem) => `Warning: ${sentence(problem)}`));
		return job;
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		ui.say(sentence(`Could not load the job: ${failureWords(error)}`));
		return null;
	}
}

function sayJob({ ui, session, program }: ConsoleContext, job: Job): void {
	const { batchNames, history } = session.list.get();
	const batchName = batchNames.get(batchKeyOf(job) ?? '') ?? null;
	const link = linksIn(program.appUrl, session.scope)(job);
	const points = history.get(rowKey(job)) ?? [];
	ui.say(...wholeJob(job, { now: program.now(), batchName, points, link }));
}

/**
 * Returns the next or previous job of the list. At the end of the list, reports that and returns the same
 * job.
 */
function neighbour({ ui, session }: ConsoleContext, id: string, by: 1 | -1): string {
	const { rows } = session.list.get();
	const place = rows.findIndex(({ key }) => key === id);
	const next = place === -1 ? undefined : rows[place + by];
	if (next === undefined)
		ui.say(by === 1 ? 'This is the last job of the list.' : 'This is the first job of the list.');
	return next?.key ?? id;
}

/** Shows a job and runs its commands. */
export async function runJobConsole(context: ConsoleContext, first: string): Promise<void> {
	let id = first;
	let said: string | null = null;
	if (context.session.list.get().batches === null) await readBatches(context);
	for (;;) {
		const job = await jobOf(context, id);
		if (job === null) return;
		if (said !== id) sayJob(context, job);
		said = id;
		const heard = await askCommand(context.ui, {
			place: 'Job',
			words: jobWords,
			offered: 'back',
			number: 'the job of this number in the list',
		});
		if (heard.kind === 'number') {
			const other = context.session.list.get().rows[heard.number - 1];
			if (other === undefined) context.ui.say(`There is no number ${heard.number} in the list.`);
			else id = other.key;
			continue;
		}
		const { word, rest } = heard;
		if (isActionWord(word)) {
			await actOn(context, choiceNamed(word), [job]);
			continue;
		}
		switch (word) {
			case 'back':
				return;
			case 'next':
				id = neighbour(context, id, 1);
				break;
			case 'previous':
				id = neighbour(context, id, -1);
				break;
			case 'list':
				said = null;
				break;
			case 'create':
				await newJob(context, refIn(context.session.scope, job));
				break;
			case 'like':
				await newLike(context, job);
				break;
			case 'assign':
				await assignRest(context, job);
				break;
			case 'split':
				await splitBatchOf(context, job);
				break;
			case 'act':
				sayOffers(context, [job]);
				break;
			case 'undo':
				await undoActing(context);
				break;
			case 'images':
				await runImagesConsole(context, job);
				break;
			case 'link':
				sayLinks(context, [job]);
				break;
			case 'id':
				sayIds(context, [job]);
				break;
			case 'refresh':
				await readJobs(context);
				said = null;
				break;
			case 'watch':
				await watch(context, rest);
				break;
			case 'log':
				sayLog(context);
				break;
			default:
				return word satisfies never;
		}
	}
}
