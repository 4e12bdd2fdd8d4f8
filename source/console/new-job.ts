import { type Draft, draftFields } from '../jobs/assign/draft.ts';
import { draftLike } from '../jobs/assign/draft-seeds.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import { labelOfBatch } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import { type ProjectRef, refIn, refText } from '../jobs/model/project-ref.ts';
import type { ConsoleContext, ProjectContext } from './console-context.ts';
import { answerField } from './draft-field.ts';
import { inProject } from './in-project.ts';
import { isContinued } from './is-continued.ts';
import { ofBatch } from './may-create.ts';
import { readForPlan } from './reading.ts';
import { reviewJob } from './review-job.ts';

/**
 * Asks for the fields, starting at an index, then runs the review step, until the job is created or
 * discarded.
 */
async function fillIn(context: ProjectContext, first: number): Promise<void> {
	const { form } = context.session;
	let index = first;
	// A field that was selected in the review step returns to it.
	let isSingle = false;
	while (index >= 0) {
		const field = draftFields[index];
		if (field === undefined) {
			const next = await reviewJob(context);
			if (next === 'made') return;
			if (next === 'leave') break;
			isSingle = next !== 'back';
			index = next === 'back' ? index - 1 : draftFields.indexOf(next);
			continue;
		}
		const step = await answerField(context, field);
		if (step === 'leave') break;
		if (isSingle) index = draftFields.length;
		else index += step === 'back' ? -1 : 1;
	}
	form.change({ type: 'left', at: Date.now() });
	context.ui.say('Closed; draft kept.');
}

/**
 * @param isBegun whether other values than the saved draft fill the form. It then starts at the first empty
 * field.
 */
async function openForm(context: ProjectContext, isBegun: boolean): Promise<void> {
	const { ui, session } = context;
	await readForPlan(context);
	ui.say(
		`A new job in ${refText(session.project)}. Nothing is sent until you type yes at the end; help explains a field.`,
	);
	const { leftAt, draft: kept } = session.form.get();
	const label = labelOfBatch(session.batches(), kept.batch);
	if (leftAt !== null && !(await isContinued(ui, leftAt, label))) session.form.change({ type: 'discarded' });
	const { draft } = session.form.get();
	const empty = draftFields.findIndex((field) => draft[field] === '');
	await fillIn(context, isBegun ? Math.max(0, empty) : 0);
}

/**
 * Creates a job, field by field.
 *
 * @param seed initial values instead of the saved draft.
 */
export const newJob = (
	context: ConsoleContext,
	project: ProjectRef | null,
	seed?: Partial<Draft>,
): Promise<void> =>
	inProject(context, project, async (own) => {
		if (seed !== undefined) own.session.form.change({ type: 'seeded', seed });
		await openForm(own, seed !== undefined);
	});

/** Creates a job with the values of another one. */
export const newLike = (context: ConsoleContext, job: Job): Promise<void> =>
	newJob(context, refIn(context.session.scope, job), draftLike(job));

/** Creates a job with the available images of a job's batch. */
export async function assignRest(context: ConsoleContext, job: Job): Promise<void> {
	const batch = ofBatch(context, job);
	if (batch !== null) await newJob(context, refIn(context.session.scope, job), { batch });
}

/** Opens the form for an unconfirmed job that the user considers not created. Sends nothing yet. */
export const resumeJob = (context: ConsoleContext, attempt: OpenAttempt, draft: Draft): Promise<void> =>
	inProject(context, attempt.project, async (own) => {
		own.session.discard({ kind: 'create', id: attempt.id, attempt });
		own.session.form.change({ type: 'resumed', draft });
		await openForm(own, true);
	});
