import type { BatchImages } from '../jobs/model/batch-images.ts';
import { isOneProject, refIn } from '../jobs/model/project-ref.ts';
import type { ConsoleContext } from './console-context.ts';
import { mergeBatches } from './merge-batches.ts';
import { newJob } from './new-job.ts';
import { batchesWords } from './places.ts';
import { readBatches, readJobs } from './reading.ts';
import { splitBatch } from './split-console.ts';
import { runTableConsole } from './table-console.ts';
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
			? 'No batches are loaded yet. Type refresh to load them.'
			: `${isOneProject(session.scope) ? 'The project has' : 'The projects have'} no batches; upload images first.`,
	);
}

/** Lists the batches, newest first, and runs their commands. */
export async function runBatchesConsole(context: ConsoleContext): Promise<void> {
	const { session } = context;
	await readBatches(context);
	await runTableConsole<BatchImages, 'create' | 'split' | 'merge'>(context, {
		question: {
			place: 'Batches',
			words: batchesWords,
			offered: 'back',
			number: 'a new job from the batch of this number',
		},
		rowName: 'a batch',
		numberWord: 'create',
		rows: session.batches,
		say: () => sayBatches(context),
		async refresh() {
			await readJobs(context);
			await readBatches(context);
		},
		several: { word: 'merge', act: (batches) => mergeBatches(context, batches) },
		async act(word, batch) {
			const ref = refIn(session.scope, batch);
			if (word === 'create') await newJob(context, ref, { batch: batch.id });
			else await splitBatch(context, ref, batch.id);
			return false;
		},
	});
}
