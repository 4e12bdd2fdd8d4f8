import { isOutcomeUnknown, RoboflowError } from '../api/errors.ts';
import { UsageError } from '../config/usage-error.ts';
import { stockOf } from '../jobs/batch-stock.ts';
import { checkDraft, completeDraft, type Draft, draftFields, type NewJob, newJobOf } from '../jobs/draft.ts';
import type { Job } from '../jobs/job.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { jobLink } from '../jobs/web-link.ts';
import { type CommandContext, projectOf } from './context.ts';
import { jobText } from './get.ts';
import { jobRecord, jsonText } from './json.ts';

/** `create`: one job, sent once. */
export async function createCommand(context: CommandContext, draft: Draft): Promise<void> {
	const { isJson, io, settings } = context;
	if (settings.isReadOnly)
		throw new UsageError('nothing is created with --read-only', 'leave it out to create');
	const ref = await projectOf(context);
	const job = await newJob(context, ref, draft);
	const created = await send(context, ref, job);
	const images = created.numImages ?? job.numImages;
	if (images < job.numImages)
		io.err(`warning: the job got ${images} of the ${job.numImages} images asked for\n`);
	io.out(isJson ? jsonText(jobRecord(created)) : jobText(created, jobLink(settings.appUrl, ref, created.id)));
}

async function newJob({ client }: CommandContext, ref: ProjectRef, draft: Draft): Promise<NewJob> {
	// The batches are only needed for the name that was left out.
	const batches = draft.name.trim() === '' ? stockOf((await client.batches(ref)).rows, []) : [];
	const complete = completeDraft(draft, batches);
	const errors = checkDraft(complete);
	const wrong = draftFields.find((field) => errors[field] !== undefined);
	if (wrong === undefined) return newJobOf(complete);
	const option = wrong.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	throw new UsageError(`--${option}: ${errors[wrong]}`, 'nothing was created; roboflow-jobs create --help');
}

async function send({ client }: CommandContext, ref: ProjectRef, job: NewJob): Promise<Job> {
	try {
		return await client.createJob(ref, job);
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		const { kind, message, status } = error;
		if (kind === 'not-found') {
			const hint = 'check project and --batch: roboflow-jobs batches lists the ids';
			throw new RoboflowError(kind, message, { status, hint });
		}
		if (!isOutcomeUnknown(error)) throw error;
		throw new RoboflowError(kind, message, {
			status,
			hint: 'the job may have been made all the same: look at roboflow-jobs list before you try again',
		});
	}
}
