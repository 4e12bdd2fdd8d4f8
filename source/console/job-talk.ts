import { RoboflowError } from '../api/client/errors.ts';
import { batchIdOf, type Job } from '../jobs/model/job.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { askCommand } from './ask-command.ts';
import { wholeJob } from './job-words.ts';
import { sayLog } from './log.ts';
import { assignRest, newJob, newLike } from './new-job.ts';
import { jobWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import type { Room } from './room.ts';
import { sayIds, sayLinks } from './sharing.ts';
import { splitBatchOf } from './split-talk.ts';
import { watch } from './watching.ts';
import { failureWords, sentence } from './words.ts';

/** The job of an id, be it in the list or not; `null` when it is not there, which is said. */
async function jobOf({ talk, desk, program }: Room, id: string): Promise<Job | null> {
	const listed = desk.list.get().jobs.find((job) => job.id === id);
	if (listed !== undefined) return listed;
	try {
		const job = await program.client.job(desk.project, id);
		talk.say(...(job.problems ?? []).map((problem) => `Warning: ${sentence(problem)}`));
		return job;
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		talk.say(sentence(`The job was not read: ${failureWords(error)}`));
		return null;
	}
}

function sayJob({ talk, desk, program }: Room, job: Job): void {
	const { batchNames, history } = desk.list.get();
	const batchName = batchNames.get(batchIdOf(job) ?? '') ?? null;
	const link = jobLink(program.appUrl, desk.project, job.id);
	const points = history.get(job.id) ?? [];
	talk.say(...wholeJob(job, { now: program.now(), batchName, points, link }));
}

/** The job so many places further in the list; the same where the list ends, which is said. */
function neighbour({ talk, desk }: Room, id: string, by: 1 | -1): string {
	const { rows } = desk.list.get();
	const place = rows.findIndex(({ job }) => job.id === id);
	const next = place === -1 ? undefined : rows[place + by];
	if (next === undefined)
		talk.say(by === 1 ? 'This is the last job of the list.' : 'This is the first job of the list.');
	return next?.job.id ?? id;
}

/** One job, and what can be done with it. */
export async function talkAboutJob(room: Room, first: string): Promise<void> {
	let id = first;
	let said: string | null = null;
	if (room.desk.list.get().batches === null) await readBatches(room);
	for (;;) {
		const job = await jobOf(room, id);
		if (job === null) return;
		if (said !== id) sayJob(room, job);
		said = id;
		const heard = await askCommand(room.talk, {
			place: 'Job',
			words: jobWords,
			offered: 'back',
			number: 'the job of this number in the list',
		});
		if (heard.kind === 'number') {
			const other = room.desk.list.get().rows[heard.number - 1];
			if (other === undefined) room.talk.say(`There is no number ${heard.number} in the list.`);
			else id = other.job.id;
			continue;
		}
		switch (heard.word) {
			case 'back':
				return;
			case 'next':
				id = neighbour(room, id, 1);
				break;
			case 'previous':
				id = neighbour(room, id, -1);
				break;
			case 'list':
				said = null;
				break;
			case 'create':
				await newJob(room);
				break;
			case 'like':
				await newLike(room, job);
				break;
			case 'assign':
				await assignRest(room, job);
				break;
			case 'split':
				await splitBatchOf(room, job);
				break;
			case 'link':
				sayLinks(room, [job]);
				break;
			case 'id':
				sayIds(room, [job]);
				break;
			case 'refresh':
				await readJobs(room);
				said = null;
				break;
			case 'watch':
				await watch(room, heard.rest);
				break;
			case 'log':
				sayLog(room);
				break;
			default:
				return heard.word satisfies never;
		}
	}
}
