import { isOneProject, refIn } from '../jobs/model/project-ref.ts';
import { askCommand } from './ask-command.ts';
import type { ConsoleContext } from './console-context.ts';
import { sayLog } from './log.ts';
import { newJob } from './new-job.ts';
import { batchesWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import { splitBatch } from './split-console.ts';
import { agoWords, batchWords } from './words.ts';

function sayBatches({ ui, session, program }: ConsoleContext): void {
	const batches = session.batches();
	ui.say(
		...batches.map((batch, index) => {
			const uploaded = batch.uploaded === null ? '' : `, uploaded ${agoWords(batch.uploaded, program.now())}`;
			const where = batch.projectRef === undefined ? '' : `, in ${batch.projectRef.project}`;
			return `${index + 1}. ${batchWords(batch)}${uploaded}${where}.`;
		}),
	);
	if (batches.length > 0) return;
	ui.say(
		session.list.get().batches === null
			? 'No batches are known yet: refresh reads them again.'
			: `${isOneProject(session.scope) ? 'The project has' : 'The projects have'} no batches; upload images first.`,
	);
}

/** The batches, the newest first, and what begins from one. */
export async function runBatchesConsole(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	await readBatches(context);
	sayBatches(context);
	for (;;) {
		const heard = await askCommand(ui, {
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
				const batch = session.batches()[Number(text) - 1];
				if (batch === undefined) {
					ui.say(`Add the number of a batch: ${word} 1.`);
					break;
				}
				const { jobs } = session.list.get();
				if (word === 'create') await newJob(context, refIn(session.scope, batch), { batch: batch.id });
				else await splitBatch(context, refIn(session.scope, batch), batch.id);
				if (session.list.get().jobs !== jobs) sayBatches(context);
				break;
			}
			case 'refresh':
				await readJobs(context);
				await readBatches(context);
				sayBatches(context);
				break;
			case 'list':
				sayBatches(context);
				break;
			case 'log':
				sayLog(context);
				break;
			default:
				return word satisfies never;
		}
	}
}
