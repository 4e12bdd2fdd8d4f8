import { askCommand } from './ask-command.ts';
import { sayLog } from './log.ts';
import { newJob } from './new-job.ts';
import { batchesWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import type { Room } from './room.ts';
import { splitBatch } from './split-talk.ts';
import { agoWords, batchWords } from './words.ts';

function sayBatches({ talk, desk, program }: Room): void {
	const batches = desk.batches();
	talk.say(
		...batches.map((batch, index) => {
			const uploaded = batch.uploaded === null ? '' : `, uploaded ${agoWords(batch.uploaded, program.now())}`;
			return `${index + 1}. ${batchWords(batch)}${uploaded}.`;
		}),
	);
	if (batches.length > 0) return;
	talk.say(
		desk.list.get().batches === null
			? 'No batches are known yet: refresh reads them again.'
			: 'The project has no batches; upload images first.',
	);
}

/** The project's batches, the newest first, and what begins from one. */
export async function talkAboutBatches(room: Room): Promise<void> {
	const { talk, desk } = room;
	await readBatches(room);
	sayBatches(room);
	for (;;) {
		const heard = await askCommand(talk, {
			place: 'Batches',
			words: batchesWords,
			offered: 'back',
			number: 'a new job from the batch of this number',
		});
		const word = heard.kind === 'number' ? 'create' : heard.word;
		switch (word) {
			case 'back':
				return;
			case 'create':
			case 'split': {
				const text = heard.kind === 'number' ? String(heard.number) : heard.rest;
				const batch = desk.batches()[Number(text) - 1];
				if (batch === undefined) {
					talk.say(`Add the number of a batch: ${word} 1.`);
					break;
				}
				const { jobs } = desk.list.get();
				if (word === 'create') await newJob(room, { batch: batch.id });
				else await splitBatch(room, batch.id);
				if (desk.list.get().jobs !== jobs) sayBatches(room);
				break;
			}
			case 'refresh':
				await readJobs(room);
				await readBatches(room);
				sayBatches(room);
				break;
			case 'list':
				sayBatches(room);
				break;
			case 'log':
				sayLog(room);
				break;
			default:
				return word satisfies never;
		}
	}
}
