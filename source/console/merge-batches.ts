import { isOutcomeUnknown, RoboflowError } from '../api/client/errors.ts';
import { notAvailable } from '../jobs/acting/action-offer.ts';
import { areOfOneProject, byImages, mergeWords, planMerge } from '../jobs/acting/merge-plan.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import { refIn, refText } from '../jobs/model/project-ref.ts';
import { mergeOnce } from '../session/merge-once.ts';
import { askField, askYes } from './ask-field.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { mayAct } from './may-create.ts';
import { readBatches, readJobs } from './reading.ts';
import { batchWords, failureWords, sentence } from './words.ts';

/** Merges batches into one of them with a single request, after confirmation. */
export async function mergeBatches(context: ConsoleContext, batches: readonly BatchImages[]): Promise<void> {
	const { ui, program, session } = context;
	const [first] = batches;
	if (first === undefined || !mayAct(context)) return;
	const ref = refIn(session.scope, first);
	if (session.acting.get().isMissing) {
		ui.say(sentence(notAvailable));
		return;
	}
	if (ref === null || !areOfOneProject(batches)) {
		ui.say('These batches are in several projects. Merge batches of one project.');
		return;
	}
	const answer = await askField(ui, {
		question: 'Which batch is kept',
		offered: '1',
		choices: byImages(batches).map((batch) => ({ value: batch.id, label: batchWords(batch) })),
		help: 'The number of the batch that gets all images. The others are removed.',
	});
	if (answer.kind === 'back' || answer.kind === 'leave') return;
	const plan = planMerge(
		batches,
		answer.kind === 'typed' ? answer.text : undefined,
		session.openActions().filter(({ project }) => refText(project) === refText(ref)),
	);
	if (plan === null) {
		ui.say('There is no such number. Nothing was merged.');
		return;
	}
	const { target, sources, warnings } = plan;
	const what = mergeWords(plan);
	ui.say(...warnings.map((warning) => `Warning: ${sentence(warning)}`));
	if (!(await askYes(ui, `Merge ${what}?`, null))) {
		ui.say('Nothing was merged.');
		return;
	}
	try {
		await program.whileSending(() =>
			mergeOnce({
				...{ client: program.client, journal: program.journal, project: ref, sources, target },
				onMissing: () => session.acting.change({ type: 'missing-found' }),
			}),
		);
		tell(context, 'good', `Merged ${what}.`);
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		tell(
			context,
			'bad',
			sentence(
				isOutcomeUnknown(error) ? `${error.message}. ${error.hint}` : `Not merged: ${failureWords(error)}`,
			),
		);
	}
	await readJobs(context);
	await readBatches(context);
}
