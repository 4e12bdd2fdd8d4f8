import { splitFields } from '../jobs/assign/split-draft.ts';
import { labelOfBatch } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import { type ProjectRef, refIn, refText } from '../jobs/model/project-ref.ts';
import type { ConsoleContext, ProjectContext } from './console-context.ts';
import { inProject } from './in-project.ts';
import { isContinued } from './is-continued.ts';
import { ofBatch } from './may-create.ts';
import { readForPlan } from './reading.ts';
import { reviewSplit } from './review-split.ts';
import { answerSplitField } from './split-field.ts';
import { runSplit } from './split-run.ts';

/** Asks for the fields and runs the review step, until the jobs are sent or the user leaves. */
async function fillIn(context: ProjectContext): Promise<void> {
	// The batch is already selected.
	let index = splitFields.indexOf('numImages');
	let isSingle = false;
	while (index >= 0) {
		const field = splitFields[index];
		if (field === undefined) {
			const next = await reviewSplit(context);
			if (typeof next === 'object') return runSplit(context, next.jobs);
			if (next === 'leave') break;
			isSingle = next !== 'back';
			index = next === 'back' ? index - 1 : splitFields.indexOf(next);
			continue;
		}
		const step = await answerSplitField(context, field);
		if (step === 'leave') break;
		if (isSingle) index = splitFields.length;
		else index += step === 'back' ? -1 : 1;
	}
	context.session.split.change({ type: 'left', at: Date.now() });
	context.ui.say('Closed; draft kept.');
}

/** Splits a batch across several labelers. */
export const splitBatch = (
	context: ConsoleContext,
	project: ProjectRef | null,
	batch: string,
): Promise<void> =>
	inProject(context, project, async (own) => {
		const { ui, session } = own;
		session.split.change({ type: 'opened', batch });
		await readForPlan(own);
		ui.say(
			`A batch of ${refText(session.project)} is split over several labelers. Nothing is sent until you type yes at the end.`,
		);
		const { leftAt, draft: kept } = session.split.get();
		const label = labelOfBatch(session.batches(), kept.batch);
		if (leftAt !== null && !(await isContinued(ui, leftAt, label)))
			session.split.change({ type: 'discarded' });
		await fillIn(own);
	});

/** Splits the batch of a job. */
export async function splitBatchOf(context: ConsoleContext, job: Job): Promise<void> {
	const batch = ofBatch(context, job);
	if (batch !== null) await splitBatch(context, refIn(context.session.scope, job), batch);
}
